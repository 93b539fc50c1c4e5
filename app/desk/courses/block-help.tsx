import { useTranslation } from 'react-i18next'
import { Fold } from '#app/ui/fold.tsx'

/** One of each block, ready to be copied. */
const samples: readonly { zh: string; en: string }[] = [
  { zh: '<Callout kind="norm">\n服务规范里的一条。kind 可以是 norm、note、warn、story。\n</Callout>', en: '<Callout kind="norm">\nA service norm. The kind is norm, note, warn or story.\n</Callout>' },
  { zh: '<DoDont>\n<Do>这样做</Do>\n<Dont>不要这样做</Dont>\n</DoDont>', en: '<DoDont>\n<Do>Do this</Do>\n<Dont>Not that</Dont>\n</DoDont>' },
  { zh: '<PhraseCard say="您好，请问您办理什么业务？" when="客户走到窗口" avoid="什么事？" />', en: '<PhraseCard say="Good morning, how can I help you?" when="a customer comes up" avoid="What is it?" />' },
  { zh: '<Steps>\n\n1. 先做这一步\n2. 再做这一步\n\n</Steps>', en: '<Steps>\n\n1. First this\n2. Then this\n\n</Steps>' },
  {
    zh: '<Scenario title="下雨" setting="客户没带伞，站在门口。">\n<Choice label="递一把伞" verdict="good">他笑了。</Choice>\n<Choice label="当没看见" verdict="bad">他淋着雨走了。</Choice>\n</Scenario>',
    en: '<Scenario title="Rain" setting="A customer stands at the door without an umbrella.">\n<Choice label="Hand one over" verdict="good">He smiles.</Choice>\n<Choice label="Look away" verdict="bad">He leaves in the rain.</Choice>\n</Scenario>',
  },
  {
    zh: '<CheckYourself question="客户先问到您，该谁负责到底？">\n<Answer label="我" right>首问负责。</Answer>\n<Answer label="别的窗口">不对，谁先接谁负责。</Answer>\n</CheckYourself>',
    en: '<CheckYourself question="A customer asks you first. Who sees it through?">\n<Answer label="I do" right>First asked, first responsible.</Answer>\n<Answer label="Another counter">No: whoever is asked first.</Answer>\n</CheckYourself>',
  },
  { zh: '<HandSign shape="A" caption="字母 A" />', en: '<HandSign shape="A" caption="letter A" />' },
  { zh: '<Braille cells="245 13" caption="盲文点位" />', en: '<Braille cells="245 13" caption="braille cells" />' },
]

export function BlockHelp() {
  const { t, i18n } = useTranslation()
  const side = i18n.language === 'en' ? 'en' : 'zh'
  return (
    <Fold label={t('editor:lesson.help')} className="lg:open:col-span-2">
      <p className="mb-3 text-ink-soft">{t('editor:lesson.helpIntro')}</p>
      <ul className="editor-blocks grid gap-3 lg:grid-cols-2">
        {samples.map((sample) => (
          <li key={sample.zh} className="min-w-0">
            <pre>{sample[side]}</pre>
          </li>
        ))}
      </ul>
    </Fold>
  )
}
