/** Runs a command to its end. A fault ends the process with 1 and its message, without a stack trace. */
export const runCommand = async (command: () => void | Promise<void>): Promise<void> => {
  try {
    await command()
  } catch (fault) {
    process.stderr.write(`${fault instanceof Error ? fault.message : String(fault)}\n`)
    process.exitCode = 1
  }
}
