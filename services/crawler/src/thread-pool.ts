/**
 * Name look-ups, unpacking and files share Node's pool of four threads: four names that nobody answers for would hold
 * up all the rest. Read by Node when the pool is first used, so this is imported before anything else.
 */
process.env.UV_THREADPOOL_SIZE ??= '32';
