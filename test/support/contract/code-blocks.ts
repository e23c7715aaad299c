import { readFileSync } from 'node:fs'

/** The code of a Markdown file in this language, block by block. */
export const codeBlocks = (file: string, language: string): string[] =>
  [...readFileSync(file, 'utf8').matchAll(/^```(\w+)\n([\s\S]*?)^```$/gm)].flatMap(([, name, code = '']) =>
    name === language ? [code] : [],
  )
