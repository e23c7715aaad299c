/** The file in the data folder with the addresses of the run that uses it. */
export const runFile = 'run.json'
