/** Name and password in an address, wherever it stands: in a field, in a message or in a stack. */
const CREDENTIALS = /(\w:\/\/)[^\s/@"']+@/g;
/** An API key or token as request headers carry it. */
const AUTHORIZATION = /\b(ApiKey|Bearer|Basic) [A-Za-z0-9+/=_.-]{8,}/g;

/** A line of the log without credentials. Fields that are known to hold some are hidden before. */
export const scrub = (line: string): string => line.replace(CREDENTIALS, '$1***@').replace(AUTHORIZATION, '$1 ***');
