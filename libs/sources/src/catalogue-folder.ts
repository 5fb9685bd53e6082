import { join } from 'node:path';

/** Where the data files of the catalogue lie that comes with the system. */
export const CATALOGUE_FOLDER = join(__dirname, '..', 'data');
