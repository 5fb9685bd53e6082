import 'reflect-metadata';
import { runService } from '@kelisim/composition';
import { startConsole } from './start';

void runService('console', startConsole);
