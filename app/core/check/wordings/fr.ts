import type { LanguageWordings } from './language.ts'

/** French of Europe and of Africa, with or without accents. */
export const fr = {
  gap: 60,
  spaced: true,
  not: {
    before: [
      '(ne|jamais|pas|sans|aucun|aucune|ni|évitez de|refusez de) (de |d|le |la |les |vos |votre |un |une |vous |nous |)',
      '(ne) (pas|jamais|nous|vous) (de |jamais |)',
    ],
    sentence: [
      '(jamais|pas|aucun|aucune) (ne |)(vous |)(demandera|demanderons|demande|demandons|demandent|exige|exigeons|appellera|appelle|facture|réclame)',
      '(ne |n)(vous |)(demandera|demanderons|demande|demandons|demandent|exige|exigeons|appellera|réclame|facture|facturons) (jamais|pas|aucun|aucune|en aucun cas)',
    ],
  },
  warns: [
    '(est|sont|cest) (une |des |)(arnaque|arnaques|escroquerie|escroqueries)',
    '(les |des |)(escrocs|arnaqueurs|fraudeurs|malfaiteurs|cybercriminels) (se font|demandent|promettent|utilisent|peuvent|prétendent|vous|contactent|proposent|attirent|appellent)',
    '(méfiez vous|attention aux|attention à|prudence face|gare aux|vigilance face|soyez vigilants|alerte aux|alerte à) (de |des |du |l|la |une |aux |à |)( |)(arnaque|arnaques|escroquerie|escroqueries|fraude|fraudes|offres|messages|appels|fausses|faux|escrocs)',
    '(police|gendarmerie|parquet|ambassade|autorités|procureur|amf) ~ (met en garde|mettent en garde|alerte|a arrêté|ont arrêté|a interpellé|a démantelé|ont libéré|a annoncé|rappelle|a secouru)',
    '(les |des |)victimes (ont|étaient|avaient|racontent|expliquent|sont|se voyaient|attirées)',
  ],
  flags: {
    no_experience_high_pay: [
      '(sans expérience|aucune expérience|pas besoin d expérience|pas besoin dexpérience|expérience non requise|sans diplôme|débutants acceptés|débutant accepté) ~ (####( |)(€|euros)|###( |)(dollars|$|usd)|$###|€####|salaire élevé|gros salaire|hauts revenus|revenus élevés|très bien payé|### fcfa|salaire attractif garanti)',
      '(####( |)(€|euros)|###( |)(dollars|usd|$)|$###|salaire élevé|gros salaire|hauts revenus|revenus élevés|très bien payé) ~ (sans expérience|aucune expérience|pas besoin dexpérience|expérience non requise|sans diplôme)',
      '(gagnez|gagner|gagne|touchez|empochez) (jusqu à |jusquà |plus de |entre |)##( |)(€|euros|dollars|$|fcfa|usd) (par jour|par semaine|la semaine|chaque jour|quotidiennement)',
      '##( |)(€|euros|dollars|$|usd) (par jour|par semaine|chaque jour|la journée)',
      'revenus illimités',
    ],
    all_paid_for: [
      '(billet|billet d avion|billet davion|billets|vol|visa|logement|hébergement|transport|repas|nourriture) ~ (pris en charge|prise en charge|offert|offerts|gratuit|gratuits|payé|payés|fourni|fournis|aux frais de lentreprise)',
      '(nous payons|nous prenons en charge|la société paie|lentreprise paie|tout est payé|tous frais payés|tous frais pris en charge|on paie) ~ (billet|billets|vol|visa|logement|voyage|hébergement)',
      '(logé|logée|logés)( et |, | )(nourri|nourrie|nourris)',
      '(nourri|nourrie|nourris)( et |, | )(logé|logée|logés)',
      'tous frais payés',
    ],
    tourist_visa: [
      '(avec|sous|en|un) (un |)visa (de |)(touriste|tourisme|touristique)',
      '(entrez|entrer|entres|venez|venir|partez|partir|voyagez) (en|comme) touriste*',
      '(dites|dire|dis|répondez) ~ (douane|immigration|frontière|aéroport|police) ~ (tourisme|vacances|touriste|visite)',
      '(douane|immigration|frontière|aéroport) ~ (dites|dire|dis|répondez) ~ (tourisme|vacances|touriste|visite)',
      '(sans|pas besoin de|pas besoin d un) (visa|permis) de travail',
    ],
    border_route: [
      '(traverser|traversez|traverse|traverserez|passer|passez|franchir|franchissez) (la |le |)(frontière|fleuve|rivière) ~ (de nuit|la nuit|en bateau|en pirogue|à pied|passeur|chauffeur|en voiture)',
      '(de nuit|la nuit|en bateau|en pirogue|passeur|chauffeur|un guide) ~ (traverser|traversez|traverserez|traverse|passer|passez|franchir|fait passer) (la |le |)(frontière|fleuve|rivière)',
    ],
    passport_kept: [
      '(remettre|remettez|remets|donner|donnez|laisser|laissez|confier|confiez|déposez) (votre |ton |le |vos |les |)passeport* (à|au|aux|dans|chez|avec)',
      '(la société|lentreprise|le patron|le bureau|nous|lagence|le chef|le responsable) (garde|gardons|conserve|conservons|gardera|conservera|prend|retient) (votre |ton |le |vos |les |)passeport*',
      'passeport* (sera|seront|est|reste|restera) (gardé|gardés|conservé|conservés|chez|au bureau|retenu)',
    ],
    known_place: [
      '(myawaddy|sihanoukville|poipet|bavet|triangle dor|kk park|laukkai|bokeo|mae sot|shwe kokko|koh kong)',
    ],
    chat_only: [
      '(contactez|contactez nous|contacte|contact|écrivez|écrivez moi|écris moi|écrivez nous|postulez|ajoutez|rejoignez|entretien|répondez|envoyez|discutons|info) ~ (whatsapp|telegram|messenger|signal|wechat|viber|inbox|en privé)',
      '(uniquement|seulement) (par|sur|via) (whatsapp|telegram|messenger|viber)',
    ],
    typing_test: [
      '(test|épreuve) de (frappe|saisie|dactylographie|vitesse de frappe)',
      '# mots (par|à la) minute',
    ],
    vague_office_work: [
      '(service client|service clientèle|centre dappels|centre d appels|centre dappel|chat|saisie|opérateur de saisie|téléconseiller|téléconseillers|télévente|traducteur|marketing numérique|agent de saisie|animateur de chat) ~ (cambodge|birmanie|myanmar|laos|thaïlande|philippines|dubaï|bangkok|phnom penh|asie)',
      '(cambodge|birmanie|myanmar|laos|thaïlande|philippines|phnom penh) ~ (service client|service clientèle|centre dappels|centre dappel|saisie|opérateur de saisie|téléconseiller|téléconseillers|traducteur|marketing numérique|chat en ligne|ordinateur)',
    ],
    fee_first: [
      '(payer|payez|verser|versez|régler|réglez|envoyer|envoyez|virer|déposer) ~ (frais de dossier|frais dinscription|frais de formation|frais de visa|frais administratifs|caution|frais de réservation|frais dagence|kit de démarrage|frais médicaux|frais de traitement|visite médicale)',
      '(frais de dossier|frais dinscription|frais de formation|caution|frais dagence|frais de traitement) ~ (remboursable|remboursables|remboursés|remboursée|remboursé|avant de commencer|à lavance|avant le départ|exigés)',
    ],
    papers_first: [
      '(envoyez|envoie|envoyer|envoyez moi|transmettez|fournissez|il nous faut|donnez) ~ (photo|copie|scan|recto verso|selfie|photos) (de |du |avec |)(votre |ta |ton |vos |la |le |)(pièce didentité|carte didentité|passeport|cni|permis|rib|carte vitale|carte bancaire)',
      '(envoyez|envoie|donnez|transmettez|communiquez) ~ (coordonnées bancaires|numéro de carte|identifiants bancaires|codes bancaires|numéro de compte|rib)',
    ],
    paid_tasks: [
      '(liker|aimer|mettre des likes|mettre un like|suivre|noter|regarder|sabonner|laisser des avis) ~ (vidéos|vidéo|comptes|produits|hôtels|pages|chaînes|articles|publications) ~ (gagnez|gagner|commission|commissions|payé|payés|rémunéré|rémunération|euros|€|fcfa)',
      '(gagnez|gagner|commission|rémunération|revenus|payé) ~ (likant|en likant|des likes|en regardant|en notant|en suivant|des avis|liker)',
      '(tâche|tâches|mission|missions) ~ (commission|commissions|rechargez|recharger|recharge|dépôt|retirer|retrait|rémunéré|rémunérées)',
      '(rechargez|recharger|déposez|déposer) ~ (prochaine|suivante) (tâche|mission)',
      '(tâche|mission) (suivante|prochaine) ~ (rechargez|recharger|dépôt)',
    ],
    money_through_you: [
      '(recevoir|recevez|recevrez|encaisser|encaissez|réceptionner) ~ (virements|virement|paiements|argent|fonds|chèques|chèque|sommes) ~ (votre|ton|propre) compte',
      '(votre|ton) compte (bancaire |)~ (renvoyez|renvoyer|transférez|transférer|reversez|virez) ~ (commission|reste|somme|argent|#%)',
      '(louer|louez|achète|achetons|cherche|rachète|prêter|prêtez) (votre |vos |des |un |)(compte bancaire|comptes bancaires|rib|carte bancaire|compte nickel|compte revolut)',
      '(recevoir|réceptionner|recevez|réceptionnez) (des |les |)colis ~ (réexpédier|réexpédiez|renvoyer|renvoyez)',
      '(western union|moneygram|mandat cash|transcash|pcs) ~ (envoyez|envoyer|retirez|payer|payez|recharge)',
    ],
    easy_home_money: [
      '(travail|travaillez|travailler|job|gagnez|gagner|argent|revenus) (depuis|de|à|chez) (chez |la |)(vous|maison|domicile|toi) ~ (gagnez|gagner|revenus|argent|€|euros|par jour|sans expérience|téléphone)',
      '(argent facile|argent rapide|liberté financière|devenir riche|devenez riche|revenus passifs|revenu passif|gagner de largent facilement|soyez votre propre patron)',
      '(juste|seulement|simplement|il suffit d) (avec |besoin |)(votre |un |ton |d un |)(téléphone|smartphone|portable) ~ (gagnez|gagner|revenus|argent)',
      '(gagnez|gagner) ~ (depuis|de|à) (chez vous|la maison|votre canapé|votre téléphone)',
    ],
    hurry: [
      '(dernières|plus que|il reste|seulement|encore) (# |)(places|postes)',
      '(places limitées|nombre de places limité|recrutement urgent|recrute en urgence|départ immédiat|départ cette semaine|aujourdhui seulement|dernière chance|embauche immédiate)',
    ],
    sure_profit: [
      '(gains|gain|profits|profit|rendement|rendements|bénéfices|bénéfice|revenus|capital|retour) (100% |)(garanti|garantis|garantie|assuré|assurés|sûr|sûrs)',
      '(garantissons|je garantis|garantit|nous garantissons) ~ (gains|rendement|profit|bénéfices|capital|#%)',
      '(sans risque|sans aucun risque|zéro risque|aucun risque|risque zéro) ~ (investi*|gain*|gagner|rendement|placement|argent|profit*)',
      '(investi*|gain*|gagner|gagnez|rendement|placement|profit*) ~ (sans risque|sans aucun risque|zéro risque|aucun risque|risque zéro)',
      '#% (par jour|par semaine|chaque jour|quotidien|quotidiens|hebdomadaire|en # (heures|jours|h))',
      '(doublez|doubler|triplez|tripler|multipliez) (votre |vos |ton |l|)( |)(argent|mise|investissement|capital|bitcoins|bitcoin)',
    ],
    pay_to_withdraw: [
      '(payer|payez|verser|versez|régler|déposer|déposez) ~ (taxe|taxes|impôt|impôts|frais|commission|caution|vérification) ~ (retirer|retrait|débloquer|déblocage|récupérer|libérer)',
      '(retirer|retrait|débloquer|récupérer|libérer) ~ (vous devez|il faut|tu dois|devez|doit|faut) (dabord |)(payer|verser|régler|déposer|recharger)',
      '(frais|taxe|taxes) (de |pour le |)(retrait|déblocage|libération)',
      'compte (est |a été |)(gelé|bloqué|suspendu) ~ (payez|payer|versez|verser|déposez|déposer)',
    ],
    coached_trading: [
      '(mon|notre|ma|le|un) (oncle|tante|mentor|professeur|coach|analyste|assistant|assistante) ~ (trading|invest*|signaux|crypto|bourse|cryptomonnaies)',
      '(je vais t apprendre|je vais tapprendre|je tapprends|je peux tapprendre|je vous apprends|je peux vous apprendre|je te montre|je vous montre|je vous guide|je te guide) ~ (invest*|trading|trader|gagner|crypto)',
      '(rejoignez|rejoins|intégrez|je tajoute|je vous ajoute) ~ (groupe|canal|communauté) ~ (trading|signaux|investi*|crypto|mentor|bourse)',
      '(information privilégiée|informations privilégiées|délit d initié|signaux vip|signaux de trading|infos dinitié|info dinitié)',
    ],
    coins_only: [
      '(payer|payez|paiement|déposer|déposez|dépôt|envoyer|envoyez|virer|investissez|achetez|acheter|recharger) ~ (usdt|bitcoin|bitcoins|btc|crypto|cryptomonnaie|cryptomonnaies|ethereum|tether|trc20)',
    ],
    gift_cards: [
      '(achète|achetez|acheter|envoie|envoyez|payez|payer|prendre|prends) ~ (carte cadeau|cartes cadeaux|cartes cadeau|carte google play|cartes google play|carte steam|carte itunes|transcash|pcs|neosurf|recharge neosurf)',
      '(carte cadeau|cartes cadeaux|cartes cadeau|transcash|neosurf|carte google play) ~ (code|codes|grattez|gratter|photo)',
    ],
    wrong_number: [
      '(désolé|désolée|pardon|excusez moi|excuse moi|oups) ~ (mauvais numéro|trompé de numéro|trompée de numéro|faux numéro|trompé de personne|trompée de personne|erreur de numéro|mauvaise personne)',
      '(mauvais numéro|trompé de numéro|trompée de numéro|faux numéro|mauvaise personne) ~ (destin|amis|connaissance|d où venez|doù viens|enchanté|enchantée)',
      '(cest|peut être|sûrement) (peut être |)(le |un signe du )destin',
    ],
    keep_secret: [
      '(n en parle|nen parle|n en parlez|nen parlez|ne parle|ne parlez|ne dis|ne dites|ne le dis|ne le dites|ne raconte) (pas |rien |surtout pas |)(de cela |de ça |)(à|avec) ~ (personne|famille|banque|police|parents|mari|femme|conseiller|proches)',
      '(ne dis|ne dites|nen parle|nen parlez|ne le dis|ne le dites) ~ (personne|famille|banque|police|parents|mari|femme|conseiller)',
      '(garde|gardez|reste|que cela reste) (le |la |ça |cela |)(secret|entre nous)',
      'si (la |ta |votre )banque (demande|te demande|vous demande|appelle|vous appelle) ~ (dis|dites|réponds|répondez)',
    ],
    remote_access: [
      '(installez|installe|installer|téléchargez|télécharger|ouvrez) ~ (anydesk|teamviewer|rustdesk|apk)',
      '(partagez|partage|partager) (votre |ton |l |l|)( |)écran',
      '(donnez|donne|dites|dis|envoyez|envoie|communiquez|transmettez) (moi |nous |)(le |votre |ton |les |la |)(code|codes|otp|code pin|phrase de récupération|phrase secrète|clé privée|mot de passe)',
    ],
    money_back: [
      '(récupérer|récupérez|récupérons|récupère|rembourser|remboursement de) (votre |vos |ton |tout |l|les |)( |)(argent|fonds|cryptomonnaies|investissement|sommes) (perdu|perdus|perdue|perdues|volé|volés|escroqué|escroqués|placé)',
      '(victime d une arnaque|victime dune arnaque|victime darnaque|vous avez été arnaqué|tu as été arnaqué|arnaqué) ~ (récupérer|récupérons|récupérez|remboursement|hacker)',
    ],
    authority_demand: [
      '(mandat darrêt|mandat d arrêt|blanchiment|poursuites|tribunal|convocation|amende|pédopornographie) ~ (payez|payer|virez|virer|compte sécurisé|transférez|caution|régler)',
      '(virez|virer|transférez|transférer|mettre|déplacez) ~ compte (sécurisé|sûr|de sécurité|protégé)',
      '(colis|compte|carte|livraison|carte vitale) ~ (suspendu|suspendue|bloqué|bloquée|en attente|retenu|expiré) ~~ (cliquez|lien|vérifiez|confirmez|mettre à jour|http*)',
    ],
  },
} as const satisfies LanguageWordings
