import { readFileSync } from 'node:fs'

/** The code blocks of a Markdown file in this language. */
export const codeBlocks = (file: string, language: string): string[] =>
  [...readFileSync(file, 'utf8').matchAll(/^```(\w+)\n([\s\S]*?)^```$/gm)].flatMap(([, name, code = '']) =>
    name === language ? [code] : [],
  )
