/** The words for asking for a file of problems. */
export type ExportMenuTexts = typeof exportMenu

export const exportMenu = {
  download: 'Descargar el fichero',
  explained: 'Con los problemas que muestra la lista con sus filtros.',
  tooManyRows: 'Son demasiados problemas para un solo fichero. Use los filtros de la lista para pedir menos.',
  formats: { xlsx: 'Excel (XLSX)', 'excel-es': 'CSV para Excel', rfc4180: 'CSV' },
}
