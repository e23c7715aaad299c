import { vi } from 'vitest'

/** Captures what is written to standard output into `lines` instead of the terminal; call `restore` at the end. */
export const captureLog = () => {
  const lines: string[] = []
  const spy = vi.spyOn(process.stdout, 'write').mockImplementation((chunk) => {
    lines.push(String(chunk))
    return true
  })
  return { lines, restore: () => spy.mockRestore() }
}
