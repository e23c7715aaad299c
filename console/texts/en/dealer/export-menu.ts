import type { ExportMenuTexts } from '../../es/dealer/export-menu.ts'

export const exportMenu: ExportMenuTexts = {
  download: 'Download the file',
  explained: 'With the problems that the list shows with its filters.',
  alsoInTime: 'The file does not tell deadlines apart: those still in time are in it, too.',
  formats: { xlsx: 'Excel (XLSX)', 'excel-es': 'CSV for Excel', rfc4180: 'CSV' },
}
