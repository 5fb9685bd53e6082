import './thread-pool';
import 'reflect-metadata';
import { runService } from '@kelisim/composition';
import { startCrawler } from './start';

void runService('crawler', startCrawler);
