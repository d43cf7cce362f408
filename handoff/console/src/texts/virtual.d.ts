declare module 'virtual:texts' {
  export const languages: Readonly<Record<string, Readonly<Record<string, string>>>>;
}
