/**
 * Sites that people cite as evidence: archives, scanners, registries, encyclopaedias, news. Nothing
 * below them is under a scammer's control. Written by hand from the operators' own sites.
 */
export const referenceSites = [
  'archive.org',
  'archive.is',
  'archive.ph',
  'archive.today',
  'urlscan.io',
  'virustotal.com',
  'hybrid-analysis.com',
  'any.run',
  'phishtank.com',
  'phishtank.org',
  'safebrowsing.google.com',
  'transparencyreport.google.com',
  'support.microsoft.com',
  'icann.org',
  'whois.com',
  'domaintools.com',
  'crt.sh',
  'shodan.io',
  'cryptoscamdb.org',
  'etherscamdb.info',
  'chainabuse.com',
  'scamadviser.com',
  'trustpilot.com',
  'wikipedia.org',
  'wikimedia.org',
  'reuters.com',
  'bbc.com',
  'bbc.co.uk',
] as const
