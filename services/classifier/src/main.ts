import 'reflect-metadata';
import { runService } from '@kelisim/composition';
import { startClassifier } from './start';

void runService('classifier', startClassifier);
