/** Saves a CSV text as a file, with the mark by which spreadsheets know that it is UTF-8. */
export const saveFile = (csv: string, name: string): void => {
  const link = document.createElement('a')
  link.href = URL.createObjectURL(new Blob(['\uFEFF', csv.replace(/^\uFEFF/, '')], { type: 'text/csv' }))
  link.download = name
  link.click()
  URL.revokeObjectURL(link.href)
}
