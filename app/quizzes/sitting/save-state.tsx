import { useTranslation } from 'react-i18next'
import { Icon } from '#app/ui/icon.tsx'
import type { KeeperState } from './answer-keeper.ts'

/** "Saved 09:32", or how many answers wait on this device and why. */
export function SaveState({ state }: { state: KeeperState }) {
  const trouble = state.kind === 'waiting' || state.kind === 'signed-out' || state.kind === 'refused'
  return (
    <p role="status" className={`flex items-center gap-1 ${trouble ? 'text-warn' : 'text-ink-soft'}`}>
      {trouble && <Icon name="warn" />}
      {state.kind === 'saved' && state.at !== null && <Icon name="check" className="text-good" />}
      <span>{useSaveWords(state)}</span>
    </p>
  )
}

function useSaveWords(state: KeeperState): string {
  const { t } = useTranslation()
  switch (state.kind) {
    case 'saved':
      return state.at === null ? t('quizzes:save.byItself') : t('quizzes:save.savedAt', { time: state.at })
    case 'saving':
      return t('quizzes:save.saving')
    case 'waiting':
      return t('quizzes:save.waiting', { count: state.count })
    case 'signed-out':
      return t('quizzes:save.signedOut', { count: state.count })
    case 'refused':
      return t('quizzes:save.refused')
    case 'ended':
      return t('quizzes:save.ended')
  }
}
