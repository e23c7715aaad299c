import { unwrap } from '../../../../client/unwrap.ts'
import { useApp } from '../../../app/app.ts'
import type { ViewProps } from '../../../app/routing/view.tsx'
import type { DealerImportTexts } from '../../../texts/es/staff/imports/dealer-import.ts'
import { FileImport } from './file-import.tsx'

const columns = [
  ...['dealerId', 'name', 'brands', 'language', 'zone', 'region', 'country', 'rewardsLoyalty'],
  ...['workingHours', 'acknowledgeWithinHours', 'resolveWithinHours', 'recipientsLevel1', 'recipientsLevel2'],
]

/** Dealers from a file. */
export const View = ({ t }: ViewProps<DealerImportTexts>) => {
  const { api } = useApp()
  return (
    <FileImport
      columns={columns}
      counts={['read', 'created', 'replaced', 'unchanged', 'refused']}
      changes={['created', 'replaced']}
      send={(csv, dryRun) => unwrap(api.POST('/v1/dealer-imports', { body: { csv, dryRun } }))}
      other="/asortis/concesionarios/importar-personas"
      t={t}
    />
  )
}
