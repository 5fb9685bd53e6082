export { openFolderArchive } from './folder-archive';
