import { useTranslation } from 'react-i18next'
import { HotspotPicture } from '../sitting/hotspot-picture.tsx'
import { QuestionPicture } from '../sitting/question-picture.tsx'
import type { Given } from './given.ts'

/** My answers alone, while nothing may tell right from wrong. */
export function GivenList({ given, pictures }: { given: readonly Given[]; pictures: string }) {
  const { t } = useTranslation()
  return (
    <section aria-labelledby="review" className="mt-8">
      <h2 id="review" className="mb-3 scroll-mt-4">
        {t('quiz-review:given')}
      </h2>
      <ol className="space-y-4">
        {given.map((one, index) => (
          <li key={one.id} id={`question-${one.id}`} className="card scroll-mt-4">
            <p className="mb-2 flex flex-wrap items-center gap-2 text-sm text-ink-soft">
              {t('quizzes:card.numberAlone', { number: index + 1 })}
              <GivenChip isOpen={one.isOpen} />
            </p>
            <GivenBody given={one} pictures={pictures} />
          </li>
        ))}
      </ol>
    </section>
  )
}

function GivenChip({ isOpen }: { isOpen: boolean }) {
  const { t } = useTranslation()
  return <span className={isOpen ? 'chip chip-warn' : 'chip'}>{t(isOpen ? 'quizzes:verdict.open' : 'quiz-review:answered')}</span>
}

function GivenBody({ given, pictures }: { given: Given; pictures: string }) {
  const { id, prompt, hasHand, text, rows, choices, truth, place, parts, explanation } = given
  const { t } = useTranslation()
  const asked = choices.map((choice, index) => ({ ...choice, text: place ? t('quizzes:hotspot.place', { number: index + 1, text: choice.text }) : choice.text }))
  return (
    <>
      <h3 className="mb-3 whitespace-pre-line">{prompt}</h3>
      {hasHand && <QuestionPicture address={`${pictures}/${id}`} />}
      {place && <HotspotPicture picture={place.picture} places={place.boxes.map((box, index) => ({ ...box, state: choices[index]?.chosen ? ('chosen' as const) : undefined }))} address={`${pictures}/${id}`} />}
      {text !== null && <p className="mb-3 leading-loose whitespace-pre-wrap">{text}</p>}
      {asked.length > 0 && <Choices choices={asked} pictures={pictures} />}
      {truth !== null && <p className="font-semibold">{t(`quizzes:truth.${truth}`)}</p>}
      {rows.length > 0 && <Rows rows={rows} />}
      {parts.length > 0 && (
        <ol className="space-y-5">
          {parts.map((part, index) => (
            <li key={part.id} className="border-t border-line pt-4">
              <p className="mb-2 flex flex-wrap items-center gap-2 text-sm text-ink-soft">
                {t('quizzes:case.part', { number: index + 1 })}
                <GivenChip isOpen={part.isOpen} />
              </p>
              <GivenBody given={part} pictures={pictures} />
            </li>
          ))}
        </ol>
      )}
      {explanation && <p className="notice mt-4">{explanation}</p>}
    </>
  )
}

function Choices({ choices, pictures }: { choices: Given['choices']; pictures: string }) {
  const { t } = useTranslation()
  return (
    <ul className="space-y-2">
      {choices.map(({ text, picture, chosen }, index) => (
        <li key={picture ?? text} className={`flex flex-wrap items-start gap-x-3 gap-y-1 rounded-control border px-3 py-2 ${chosen ? 'border-qing' : 'border-line text-ink-soft'}`}>
          <span className="min-w-40 flex-1">
            {picture !== null && <QuestionPicture address={`${pictures}/${picture}`} label={t('quizzes:card.handOption', { number: index + 1 })} />}
            {text}
          </span>
          {chosen && <span className="chip">{t('quizzes:result.mine')}</span>}
        </li>
      ))}
    </ul>
  )
}

function Rows({ rows }: { rows: Given['rows'] }) {
  const { t } = useTranslation()
  return (
    <ol className="space-y-2">
      {rows.map(({ label, mine }, index) => (
        <li key={label ?? index} className="flex flex-wrap gap-x-3 rounded-control border border-line px-3 py-2">
          {label !== null && <span className="text-ink-soft tabular-nums">{label}</span>}
          <span className="min-w-0 flex-1 wrap-anywhere">{mine ?? t('quizzes:result.nothing')}</span>
        </li>
      ))}
    </ol>
  )
}
