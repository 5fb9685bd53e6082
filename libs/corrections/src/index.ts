export { type CorrectionPorts, type CorrectionShown, Corrections, type Note, UnknownToCorrect } from './corrections';
