/** The words for asking for a file of problems. */
export type ExportMenuTexts = typeof exportMenu

export const exportMenu = {
  download: 'Descargar el fichero',
  explained: 'Con los problemas que muestra la lista con sus filtros.',
  formats: { xlsx: 'Excel (XLSX)', 'excel-es': 'CSV para Excel', rfc4180: 'CSV' },
}
