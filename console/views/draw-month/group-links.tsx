import { useGroupNames } from '../../data/names.ts'
import { Outside } from '../../elements/words/outside.tsx'
import type { DrawMonthTexts } from '../../texts/es/staff/draw-month.ts'

/** Links to groups, and how many there are beyond those that are named. */
export const GroupLinks = ({
  groupIds,
  count,
  t,
}: {
  groupIds: readonly string[]
  count: number
  t: DrawMonthTexts
}) => {
  const groupName = useGroupNames()
  return (
    <ul class="row">
      {groupIds.map((groupId) => (
        <li key={groupId}>
          <a href={`/asortis/grupos/${encodeURIComponent(groupId)}`}>
            <Outside>{groupName(groupId)}</Outside>
          </a>
        </li>
      ))}
      {count > groupIds.length && <li>{t.moreGroups(count - groupIds.length)}</li>}
    </ul>
  )
}
