import type { Schemas } from '../../app/app.ts'
import type { NameOf } from '../../data/names.ts'
import { Outside } from '../../elements/words/outside.tsx'
import { Day } from '../../elements/words/time.tsx'
import type { DealersTexts } from '../../texts/es/staff/dealers.ts'

/** One dealer of the list. */
export const DealerRow = ({
  dealer: { dealerId, name, brands, group, endsAt },
  brandName,
  groupName,
  t,
}: {
  dealer: Schemas['ListedDealer']
  brandName: NameOf
  groupName: NameOf
  t: DealersTexts
}) => (
  <tr>
    <td>
      <a class="strong" href={`/asortis/concesionarios/${encodeURIComponent(dealerId)}`}>
        <Outside>{name}</Outside>
      </a>
    </td>
    <td data-label={t.brands}>
      <Outside>{brands.map(brandName).join(', ')}</Outside>
    </td>
    <td data-label={t.group}>
      {group === undefined ? (
        <span class="soft">{t.noGroup}</span>
      ) : (
        <>
          <a href={`/asortis/grupos/${encodeURIComponent(group.groupId)}`}>
            <Outside>{groupName(group.groupId)}</Outside>
          </a>
          {!group.active && ` (${t.forming})`}
        </>
      )}
    </td>
    <td data-label={t.state}>
      {endsAt === undefined ? (
        t.current
      ) : (
        <>
          {t.ends} <Day day={endsAt} />
        </>
      )}
    </td>
  </tr>
)
