import type { ExportTexts } from '../../es/dealer/export.ts'

export const texts: ExportTexts = {
  title: 'File of problems',
  back: 'Back to the problems',
  working: 'Preparing the file…',
  stay: 'You may close this page: the file goes on being prepared and can be downloaded for a day.',
  progress: (rows, of) => `${rows} of ${of} problems`,
  rows: (rows) => `${rows} problems`,
  ready: 'The file is ready',
  readyRows: (rows, shown) =>
    rows === 0
      ? 'It contains no problems.'
      : rows === 1
        ? 'It contains one problem.'
        : `It contains ${shown} problems.`,
  download: 'Download',
  downloading: 'Starting the download…',
  downloaded: 'The download has started.',
  personal:
    "It contains your customers' personal data: keep it only where it belongs and delete it when you no longer need it.",
  failed: 'The file could not be prepared',
  failures: {
    'too-many-rows':
      'There are too many problems for one file. Use the filters of the list to ask for fewer.',
    'too-long': 'Preparing the file took too long. Use the filters of the list to ask for fewer.',
    internal: 'The file could not be prepared. This is not your fault: ask for it again.',
  },
  gone: 'This file is no longer there: files are kept for a day. Ask for it again from the list.',
}
