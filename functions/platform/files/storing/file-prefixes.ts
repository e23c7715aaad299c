/** How the keys of files begin, by what becomes of them: exports are deleted after a day. */
export const filePrefixes = { exports: 'exports/' } as const
