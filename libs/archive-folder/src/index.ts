export { ArchiveDamaged, folderArchive } from './folder-archive';
