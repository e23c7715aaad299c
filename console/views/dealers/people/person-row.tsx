import { unwrap } from '../../../../client/unwrap.ts'
import { useApp } from '../../../app/app.ts'
import { ConfirmButton } from '../../../elements/page/confirm.tsx'
import { type OpenDialog, useDialog } from '../../../elements/page/use-dialog.ts'
import { Outside } from '../../../elements/words/outside.tsx'
import { Time } from '../../../elements/words/time.tsx'
import type { PersonProps } from './person-props.ts'
import { RenamePerson } from './rename-person.tsx'
import { ResetSecondFactor } from './reset-second-factor.tsx'

/** One of a dealer's people, and what can be done. */
export const PersonRow = (props: PersonProps & { zone: string }) => {
  const { person, dealerId, zone, changed, t } = props
  const { api } = useApp()
  const { personId, email, name, invitedAt, dealers } = person
  const params = { path: { dealerId, personId } }
  const renaming = useDialog(`name ${dealerId} ${personId}`)
  const resetting = useDialog(`second-factor ${dealerId} ${personId}`)
  const opens = (dialog: OpenDialog, label: string) => (
    <button class="button plain" type="button" aria-label={`${label}: ${name}`} onClick={dialog.open}>
      {label}
    </button>
  )
  return (
    <li class="card person">
      <div>
        <h3>
          <Outside>{name}</Outside>
        </h3>
        <p class="small">
          {email}
          {dealers.length > 1 && <span class="soft"> ({t.otherDealers(dealers.length - 1)})</span>}
        </p>
        <p class="small soft">
          {invitedAt === null ? (
            t.notInvited
          ) : (
            <>
              {t.invited}: <Time at={invitedAt} zone={zone} />
            </>
          )}
        </p>
      </div>
      <div class="row row-acts" role="group" aria-label={`${t.actions}: ${name}`}>
        {opens(renaming, t.rename)}
        <ConfirmButton
          label={t.invite}
          about={name}
          title={t.inviteTitle(name)}
          confirm={t.inviteNow}
          act={async () => {
            await unwrap(api.POST('/v1/dealers/{dealerId}/people/{personId}/invitations', { params }))
            changed(t.reinvited(name))
          }}
        >
          <p>{t.inviteHelp}</p>
        </ConfirmButton>
        {opens(resetting, t.reset)}
        <ConfirmButton
          label={t.remove}
          about={name}
          title={t.removeTitle(name)}
          confirm={t.removeNow}
          danger
          act={async () => {
            await unwrap(api.DELETE('/v1/dealers/{dealerId}/people/{personId}', { params }))
            changed(t.removed(name))
          }}
        >
          <p>{t.removeHelp}</p>
        </ConfirmButton>
      </div>
      {renaming.isOpen && <RenamePerson {...props} dialog={renaming} />}
      {resetting.isOpen && <ResetSecondFactor {...props} dialog={resetting} />}
    </li>
  )
}
