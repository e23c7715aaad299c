import { useBasics } from '../../app/basics.ts'
import type { ChartTexts } from '../../texts/es/charts.ts'
import { csvText, type FileTable } from './csv-text.ts'
import { saveFile } from './save-file.ts'

/** Saves a table as a CSV file, which is made in the browser. `title` says of what, `name` is the file's without its ending. */
export const CsvLink = ({
  title,
  name,
  t,
  ...table
}: FileTable & { title: string; name: string; t: Pick<ChartTexts, 'csv'> }) => {
  const { language } = useBasics()
  return (
    <button
      class="button plain no-print"
      type="button"
      onClick={() => saveFile(csvText(table, language), `${name}.csv`)}
    >
      {t.csv}
      <span class="unseen">: {title}</span>
    </button>
  )
}
