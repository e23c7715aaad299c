import { signOut } from '../session/session.ts'
import { chooseLanguage } from '../texts/language.ts'
import { useApp } from './app.ts'

/** Who is signed in, the other language, and the way out. */
export const UserMenu = () => {
  const { me, common, language, config } = useApp()
  const other = language === 'es' ? 'en' : 'es'
  return (
    <>
      {me.name !== null && <span class="user small soft">{me.name}</span>}
      <button class="button plain" type="button" lang={other} onClick={() => chooseLanguage(other)}>
        {common.otherLanguage}
      </button>
      <button class="button plain" type="button" onClick={() => void signOut(config)}>
        {common.signOut}
      </button>
    </>
  )
}
