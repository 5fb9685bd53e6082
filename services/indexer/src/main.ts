import 'reflect-metadata';
import { runService } from '@kelisim/composition';
import { startIndexer } from './start';

void runService('indexer', startIndexer);
