import { vi } from 'vitest'

/** Keeps what is written to standard output from the terminal, and in `lines`; `restore` at the end. */
export const captureLog = () => {
  const lines: string[] = []
  const spy = vi.spyOn(process.stdout, 'write').mockImplementation((chunk) => {
    lines.push(String(chunk))
    return true
  })
  return { lines, restore: () => spy.mockRestore() }
}
