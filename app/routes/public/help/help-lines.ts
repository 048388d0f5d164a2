import type { ReachableService } from '#core/help/choose-help.ts'
import { shownNumber, smsLink, telLink } from '#core/help/dial.ts'
import type { HelpService } from '#core/help/service.ts'
import type { Translate } from '#core/text/text.ts'
import type { HelpLine } from '#ui/citizen/help-services.tsx'

/** Services as the page shows them, in the reader's language. */
export function helpLines(t: Translate, services: readonly ReachableService[]): HelpLine[] {
  const languages = new Intl.DisplayNames([t.lang], { type: 'language' })
  const list = new Intl.ListFormat([t.lang], { type: 'unit' })
  const spoken = (service: HelpService) =>
    list.format(service.languages.map((code) => languages.of(code) ?? code))
  return services.map(({ service, number }) => ({
    key: service.id,
    who: service.name,
    uses: list.format(service.for.map((use) => t(`help.for_${use}`))),
    ...(number !== null && {
      call: {
        number: shownNumber(number),
        href: telLink(number),
        label: t('help.call', { number: shownNumber(number) }),
      },
    }),
    write: waysToWrite(t, service),
    notes: [
      t(`help.hours_${service.hours ?? 'unknown'}`),
      ...(service.languages.length > 0 ? [t('help.speaks', { languages: spoken(service) })] : []),
    ],
    checked: {
      verified: service.verifiedOn !== null,
      text:
        service.verifiedOn === null
          ? t('help.not_checked')
          : t('help.checked', { day: dayText(t, service.verifiedOn) }),
    },
  }))
}

function waysToWrite(t: Translate, { text, chat }: HelpService): HelpLine['write'] {
  return [
    ...(text === undefined
      ? []
      : [
          {
            key: 'text',
            href: smsLink(text),
            label: t('help.text', { number: shownNumber(text) }),
          },
        ]),
    ...(chat === undefined
      ? []
      : [
          {
            key: 'chat',
            href: chat,
            label: t('help.chat', { site: new URL(chat).hostname.replace(/^www\./, '') }),
          },
        ]),
  ]
}

const dayText = (t: Translate, day: string): string =>
  new Intl.DateTimeFormat([t.lang], { dateStyle: 'long', timeZone: 'UTC' }).format(new Date(day))
