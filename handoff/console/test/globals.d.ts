/** Folder of the console, filled in by test/run.mjs. */
declare const CONSOLE_ROOT: string;
