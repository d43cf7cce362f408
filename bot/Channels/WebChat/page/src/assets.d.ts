/** Files esbuild copies under a content-hashed name; the import is their address. */
declare module '*.svg' {
  const address: string;
  export default address;
}

/** Address of the prebuilt Web Chat bundle, filled in by build.mjs. */
declare const WEB_CHAT_ADDRESS: string;

declare module '*.css';
