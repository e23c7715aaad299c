/** `npm run draw-guide`: prints what the API serves to participants who want to verify a draw. */
import { drawGuideSource } from './draw-guide.ts'
import { printFile } from './print/print-file.ts'

process.exitCode = await printFile({
  path: 'functions/contract/pages/draw-guide.ts',
  script: 'draw-guide',
  from: 'docs/draw.md and tools/check_draw.py',
  generate: drawGuideSource,
})
