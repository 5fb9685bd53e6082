import 'reflect-metadata';
import { runService } from '@kelisim/composition';
import { startAlerter } from './start';

void runService('alerter', startAlerter);
