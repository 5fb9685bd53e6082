export { ConsoleModule } from './console.module';
export { PortTaken, type RunningConsole, startConsole } from './start';
