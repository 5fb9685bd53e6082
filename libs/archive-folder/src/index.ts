export { folderArchive, packed } from './folder-archive';
export { warcInfo, warcRecord } from './warc';
