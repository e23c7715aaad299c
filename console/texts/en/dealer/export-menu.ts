import type { ExportMenuTexts } from '../../es/dealer/export-menu.ts'

export const exportMenu: ExportMenuTexts = {
  download: 'Download the file',
  explained: 'With the problems that the list shows with its filters.',
  tooManyRows: 'There are too many problems for one file. Use the filters of the list to ask for fewer.',
  formats: { xlsx: 'Excel (XLSX)', 'excel-es': 'CSV for Excel', rfc4180: 'CSV' },
}
