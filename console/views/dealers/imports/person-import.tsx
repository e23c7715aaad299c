import { unwrap } from '../../../../client/unwrap.ts'
import { useApp } from '../../../app/app.ts'
import type { ViewProps } from '../../../app/routing/view.tsx'
import type { PersonImportTexts } from '../../../texts/es/staff/imports/person-import.ts'
import { FileImport } from './file-import.tsx'

/** Dealers' people from a file. */
export const View = ({ t }: ViewProps<PersonImportTexts>) => {
  const { api } = useApp()
  return (
    <FileImport
      columns={['dealerId', 'email', 'name']}
      counts={['read', 'invited', 'added', 'unchanged', 'refused']}
      changes={['invited', 'added']}
      send={(csv, dryRun) => unwrap(api.POST('/v1/people-imports', { body: { csv, dryRun } }))}
      other="/asortis/concesionarios/importar"
      t={t}
    />
  )
}
