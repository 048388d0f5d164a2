/**
 * Public authorities, regulators and helplines. Suffixes are ones that registries give only to
 * governments, so no scammer can hold a name under them; hosts and numbers are from each body's own
 * site.
 */
export const governmentSuffix =
  /(?:^|\.)(?:gov|mil|gob|gouv|govt|gub)(?:\.[a-z]{2})?$|(?:^|\.)(?:go\.(?:th|kr|jp|id|ke|tz|ug)|police\.uk|gc\.ca|gov\.[a-z]{2,3}|admin\.ch|bund\.de|europa\.eu)$/

export const authorityHosts = [
  'interpol.int',
  'un.org',
  'unodc.org',
  'iom.int',
  'ilo.org',
  'iosco.org',
  'ic3.gov',
  'fca.org.uk',
  'actionfraud.police.uk',
  'finra.org',
  'bafin.de',
  'amf-france.org',
  'consob.it',
  'cssf.lu',
  'finma.ch',
  'sfc.hk',
  'sec.or.th',
  'bot.or.th',
  'bi.go.id',
  'sc.com.my',
  'bnm.gov.my',
  'antifraudcentre-centreantifraude.ca',
  'humantraffickinghotline.org',
  'canadianhumantraffickinghotline.ca',
  'modernslaveryhelpline.org',
  'unseenuk.org',
  'polarisproject.org',
  'globalantiscam.org',
  'stopthetraffik.org',
  'redcross.org',
  'icrc.org',
] as const

/** E.164. Short codes (999, 1441, 1930) are no indicators at all. */
export const hotlines = [
  '+18883737888', // National Human Trafficking Hotline (US)
  '+18339001010', // Canadian Human Trafficking Hotline
  '+18884958501', // Canadian Anti-Fraud Centre
  '+18773824357', // Federal Trade Commission (US)
  '+18002255324', // FBI tip line (US)
  '+448000121700', // Modern Slavery & Exploitation Helpline (UK)
  '+44800555111', // Crimestoppers (UK)
  '+443001232040', // Action Fraud (UK)
  '+6518007226688', // ScamShield helpline (SG)
  '+611300292371', // ReportCyber (AU)
] as const
