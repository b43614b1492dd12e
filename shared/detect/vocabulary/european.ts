import type { Entry } from './entry';

/**
 * The commonest fields of a person, of orders and of settings in German, French, Spanish, Portuguese, Italian and Dutch,
 * the same list for each language; what other tables have already is not repeated.
 */
export const european: readonly Entry[] = [
  {
    tag: 'trait',
    category: 'user.name.first',
    grip: 'certain',
    phrases: `rufname, prenoms, primer nombre, segundo nombre, nombres, primeiro nome, nome proprio, prenome,
      voornaam, voornamen, roepnaam, voorletters, initialen, initiales, iniciales, iniziali`,
  },
  {
    tag: 'trait',
    category: 'user.name.last',
    grip: 'certain',
    phrases: `zuname, madchenname, nom famille, nom usage, nom d usage, nom jeune fille, nom de jeune fille,
      nom marital, nom epouse, primer apellido, segundo apellido, apellido paterno, apellido materno, sobrenome,
      apelido, cognome, cognome da nubile, achternaam, familienaam, meisjesnaam, geboortenaam, tussenvoegsels`,
  },
  {
    tag: 'trait',
    category: 'user.name',
    grip: 'certain',
    phrases: `nom, nom prenom, nom et prenom, noms, nom client, nom contact, nom du titulaire, pseudo, surnom,
      kontoinhaber, ansprechpartner, nombre y apellidos, nombre apellidos, nombre cliente, titular,
      nombre del titular, nombre del padre, nombre de la madre, apodo, nome, nome completo, nome cliente,
      nome do pai, nome da mae, nome da mae completo, nome social, titular da conta, nominativo, nome e cognome,
      nome cognome, intestatario, soprannome, naam, volledige naam, naam klant, roepnaam kind, tenaamstelling,
      benutzername anzeige, anzeigename, nom affiche, nom complet du parent`,
  },
  {
    tag: 'trait',
    category: 'user.demographic.date_of_birth',
    grip: 'certain',
    lasting: true,
    quasi: true,
    phrases: `geb datum, gebdat, geburtstag kind, date naissance, ddn, jour de naissance, annee de naissance, annee
      naissance, anniversaire, fecha nacimiento, fecha de nac, fecha nac, fec nac, ano de nacimiento, cumpleanos, data
      nascimento, data de nascimento, dt nascimento, nascimento, dt nasc, ano de nascimento, aniversario, data nascita,
      data di nascita, anno di nascita, nascita, compleanno, geboortedatum, geboortejaar, verjaardag`,
  },
  {
    tag: 'trait',
    category: 'user.demographic.gender',
    grip: 'certain',
    lasting: true,
    quasi: true,
    phrases: `sesso, genere, geslacht, genre personne, identite de genre, identidad de genero`,
  },
  {
    tag: 'trait',
    category: 'user.demographic.marital_status',
    grip: 'certain',
    lasting: true,
    quasi: true,
    phrases: `personenstand, verheiratet, ledig, geschieden, regime matrimonial, statut matrimonial, etat matrimonial,
      estado conyugal, regimen matrimonial, stato civile, burgerlijke staat, gehuwd`,
  },
  {
    tag: 'trait',
    category: 'user.demographic',
    grip: 'certain',
    lasting: true,
    quasi: true,
    phrases: `kinderzahl, anzahl kinder, kinder, schulabschluss, abschluss, studiengang, schule, hochschule,
      muttersprache, geburtsland, aufenthaltsstatus, wehrdienst, korpergrosse, gewicht, haushaltsgrosse, nombre enfants,
      nombre d enfants, nb enfants, enfants, enfant, niveau d etudes, niveau etude, niveau etudes, diplome, diplomes,
      ecole, lieu naissance, ville de naissance, pays de naissance, departement de naissance, langue maternelle, taille
      du foyer, personnes a charge, conjoint, numero de hijos, hijos, nivel de estudios, nivel educativo, escolaridad,
      estudios, titulacion, lugar nacimiento, pais de nacimiento, ciudad de nacimiento, lengua materna, conyuge, filhos,
      numero de filhos, escolaridade, nivel de escolaridade, naturalidade, nacionalidade, local de nascimento, conjuge,
      dependentes, raca cor, figli, numero figli, titolo di studio, titolo studio, luogo di nascita, luogo nascita,
      comune di nascita, provincia di nascita, cittadinanza, nazionalita, madrelingua, coniuge, nucleo familiare,
      nationaliteit, geboorteplaats, geboorteland, aantal kinderen, kinderen, opleiding, opleidingsniveau, moedertaal,
      gezin, gezinssamenstelling, edad cliente, idade, leeftijd, faixa etaria, fascia di eta`,
  },
  {
    tag: 'trait',
    category: 'user.demographic',
    grip: 'certain',
    phrases: `berufsgruppe, tatigkeit, stelle, dienstgrad, fonction, poste occupe, metier exerce, emploi, intitule du
      poste, categorie socioprofessionnelle, employeur actuel, puesto de trabajo, oficio, empleador, situacion laboral,
      profissao, ocupacao, cargo ocupado, empregador, professione, occupazione, mansione, qualifica, datore di lavoro,
      beroep, functie, functietitel, werkgever, lebenslauf, curriculo`,
  },
  {
    tag: 'trait',
    category: 'user.demographic.religious_belief',
    grip: 'certain',
    lasting: true,
    phrases: `religionszugehorigkeit, confession religieuse, confesion, religiao, religione, geloof, godsdienst`,
  },
  {
    tag: 'trait',
    category: 'user.contact.phone_number',
    grip: 'usual',
    phrases: `telefon privat, telefon geschaftlich, festnetz, festnetznummer, mobilnummer, mobiltelefon, handynr,
      telefonnr, faxnummer, num tel, num telephone, numero telephone, telephone telephone portable,
      telephone mobile, telephone domicile, tel fixe, tel portable, fixe, numero portable, telefono movil,
      telefono fijo, telefono celular, numero de telefono, numero telefono, telefono casa, num telefono,
      telefone, telefone celular, telefone fixo, numero de telefone, numero celular, fone, cellulare,
      numero cellulare, telefono cellulare, telefono fisso, numero di telefono, recapito telefonico, telefoonnummer,
      telefoon, mobiel, mobiel nummer, mobiele telefoon, gsm nummer, telefoon vast`,
  },
  {
    tag: 'trait',
    category: 'user.contact.email',
    grip: 'usual',
    phrases: `emailadres, mailadres, adresse electronique, adresse courriel, correo e, correo email, direccion de correo,
      direccion email, endereco de email, posta elettronica, indirizzo email, indirizzo mail`,
  },
  {
    tag: 'trait',
    category: 'user.contact.address',
    grip: 'usual',
    phrases: `wohnort, wohnadresse, wohnanschrift, lieferadresse, rechnungsadresse, hausnr, strasse hausnummer,
      adresszusatz, ortsteil, postfach, adresse postale, adresse domicile, adresse livraison, adresse facturation,
      adresse de livraison, adresse de facturation, numero rue, nom rue, num rue, voie, complement adresse,
      complement d adresse, arrondissement, lieu dit, boite postale, domicilio, direccion envio, direccion de envio,
      direccion facturacion, direccion de facturacion, numero exterior, numero interior, urbanizacion, piso, puerta,
      endereco, endereco completo, logradouro, numero endereco, complemento, rua, endereco de entrega, indirizzo,
      indirizzo di residenza, indirizzo residenza, numero civico, civico,residenza, frazione, straat,
      straatnaam, huisnummer, huisnummer toevoeging, huisnr, adresregel, woonadres, factuuradres, bezorgadres, wijk,
      buurt`,
  },
  {
    tag: 'trait',
    category: 'user.contact.address.postal_code',
    grip: 'certain',
    quasi: true,
    phrases: `cp, cod postal, codigo post, cod post, codigo de endereco postal, codice postale, codice avviamento
      postale, postnummer, postnr, kod pocztowy`,
  },
  {
    tag: 'trait',
    category: 'user.government_id',
    grip: 'certain',
    phrases: `ausweisnr, personalausweis, passnummer, reisepass, svnr, sv nummer, fuhrerschein, kfz kennzeichen,
      autokennzeichen, fahrzeug identifikationsnummer, aufenthaltstitel, numero securite sociale, num secu, num secu
      sociale, insee numero, carte identite, cni, numero cni, numero carte identite, numero passeport, passeport, titre
      de sejour, numero permis, immatriculation, plaque immatriculation, numero de immatriculation, num immatriculation,
      dni nif, numero dni, numero de dni, documento identidad, numero documento, numero pasaporte, pasaporte, licencia de
      conducir, numero seguridad social, nuss, nss, cedula ciudadania, cuit, matricula vehiculo, placa vehiculo, rg,
      numero rg, carteira de identidade, carteira de trabalho, ctps, pis pasep, titulo de eleitor, cnh, passaporte,
      numero passaporte, placa veiculo, cartao cidadao, nif contribuinte, cod fiscale, carta identita, carta d identita,
      numero carta identita, passaporto, numero passaporto, patente, patente di guida, numero patente, targa, permesso di
      soggiorno, bsn nummer, rijbewijsnummer, paspoortnummer, identiteitskaart, rijksregisternummer, kenteken,
      documentnummer`,
  },
  {
    tag: 'trait',
    category: 'user.unique_id',
    grip: 'certain',
    phrases: `kundennr, kunden id, kundenkennung, mitglieds id, personalnr, patientennummer, benutzerkennung, nutzername,
      vertragskontonummer, kundenkartennummer, num client, numero client, no client, id client, code client, num
      adherent, numero adherent, numero d adherent, id adherent, num membre, nom utilisateur, nom d utilisateur, pseudo
      utilisateur, num carte fidelite, carte fidelite, num abonne, numero patient, numero cliente, numero de cliente, num
      cliente, id cliente, codigo cliente, codigo de cliente, cod cliente, nombre de usuario, nombre usuario, numero de
      socio, numero socio, numero empleado, numero de empleado, legajo, matricula alumno, tarjeta fidelidad, id usuario,
      codigo do cliente, numero do cliente, nome de usuario, usuario id, matricula, codice cliente, numero cliente
      italia, id utente, nome utente, numero tessera, codice utente, matricola, klantnummer, klantnr, klant id,
      lidnummer, personeelsnummer, patientnummer, studentnummer, gebruikersnaam, gebruiker id`,
  },
  {
    tag: 'trait',
    category: 'user.financial',
    grip: 'certain',
    lasting: true,
    phrases: `bruttogehalt, nettogehalt, jahreseinkommen, haushaltseinkommen, nettoeinkommen, schulden, revenus, revenu
      annuel, revenu mensuel, revenus mensuels, revenu fiscal, salaire brut, salaire net, dettes, ingresos mensuales,
      ingreso mensual, ingresos anuales, nomina, deudas, renda, renda mensal, renda familiar, rendimento, salario base,
      reddito, reddito annuo, stipendio, retribuzione, debiti, inkomen, jaarinkomen, bruto inkomen, netto inkomen,
      salaris, loon, schulden bedrag, patrimoine, patrimonio, patrimonio neto, vermogen`,
  },
  {
    tag: 'trait',
    category: 'user.financial.bank_account',
    grip: 'certain',
    phrases: `kontonr, rib, numero compte, num compte, compte bancaire, coordonnees bancaires, numero cuenta, cuenta
      bancaria, conta bancaria, numero da conta, conta corrente, agencia e conta, chave pix, pix key, pix, conto
      corrente, numero conto, numero di conto, rekeningnummer, bankrekening, bankrekeningnummer`,
  },
  {
    tag: 'trait',
    category: 'user.financial.credit_card',
    grip: 'certain',
    phrases: `kreditkartennummer, kreditkarte, numero de carte bancaire, carte bancaire, numero carte bleue, carte de
      credit, numero tarjeta, tarjeta de credito, numero do cartao, cartao de credito, carta di credito, numero carta di
      credito, creditcardnummer`,
  },
  {
    tag: 'trait',
    category: 'user.health_and_medical',
    grip: 'certain',
    lasting: true,
    phrases: `krankenkasse, krankenversicherung, schwerbehinderung, allergien, diagnose, krankmeldung, medikation,
      medikamente, vorerkrankungen, schwangerschaft, allergies connues, antecedents, antecedents medicaux, taux handicap,
      mutuelle, medecin traitant, traitement, maladies, grossesse, tipo de sangre, alergias, alergia, enfermedades, grado
      discapacidad, medicamentos, medicacion, antecedentes medicos, embarazo, tipo sanguineo, deficiencia, doenca,
      doencas, cartao sus, cns cartao, convenio medico, gruppo sanguigno, allergie, malattia, malattie, disabilita,
      invalidita, farmaci, patologie, tessera sanitaria numero, gravidanza, bloedgroep, allergieen, ziekte, medicatie,
      zorgverzekering, verzekerdennummer, beperking, zwangerschap`,
  },
  {
    tag: 'trait',
    category: 'user.content.self_image',
    grip: 'certain',
    phrases: `passfoto, photo identite, photo profil, photo d identite, fotografia, foto perfil, foto profilo, pasfoto,
      profielfoto`,
  },
  {
    tag: 'trait',
    category: 'user.unique_id',
    grip: 'weak',
    phrases: `mdp, clave de acceso, senha, palavra passe, wachtwoord`,
  },
  {
    tag: 'coarse',
    phrases: `sprachcode, ort name, stadtteil code, landescode, landkurzel, langue preferee, code pays, code langue,
      fuseau, ville code, commune, codigo pais, codigo idioma, municipio, localidad, comunidad autonoma, cidade,
      estado uf, municipio ibge, lingua, nazione, paese, citta, comune, provincia sigla, taal, woonplaats, plaats,
      gemeente, provincie, valuta, devise, moneda, moeda`,
  },
  {
    tag: 'consent',
    phrases: `werbeeinwilligung, newsletter einwilligung, datenschutz zugestimmt, optin newsletter, accepte newsletter,
      consentement rgpd, rgpd, dsgvo, lgpd, avg toestemming, toestemming, consenso, consenso privacy, consenso marketing,
      consentimento, acepta publicidad, acepta marketing, aceite marketing, abonne newsletter`,
  },
  {
    tag: 'event',
    phrases: `umsatz, bestelldatum, rechnungsdatum, lieferdatum, kaufdatum, anlagedatum, erstellt am, geandert am,
      aktualisiert am, letzter login, letzte anmeldung, letzter kauf, letzte bestellung, menge, preis, summe netto,
      summe brutto, erstellungsdatum, anderungsdatum, gultig bis, gultig ab, date commande, date de commande,
      date creation, date de creation, date modification, date de modification, date inscription,
      date d inscription, date adhesion, date facture, date livraison, date paiement, date debut, date fin,
      derniere connexion, derniere commande, dernier achat, montant total, montant ttc, montant ht, quantite, prix,
      total ttc, fecha alta, fecha de alta, fecha baja, fecha creacion, fecha de creacion, fecha modificacion,
      fecha pedido, fecha compra, fecha registro, fecha de registro, ultima compra, ultimo acceso, ultimo pedido,
      precio, importe, importe total, data cadastro, data de cadastro, data criacao, data do pedido, ultima visita,
      ultimo login, preco, valor total, quantidade, data creazione, data ordine, data registrazione, data iscrizione,
      data modifica, ultimo acquisto, ultimo accesso, prezzo, importo, quantita, totale, aanmaakdatum, besteldatum,
      wijzigingsdatum, laatste login, laatste bestelling, inschrijfdatum, bedrag, prijs, aantal, aantal bestellingen`,
  },
  {
    tag: 'thing',
    phrases: `artikelnummer, artikelnr, artikel, bestellnummer, bestellnr, bestellung nummer, rechnungsnummer,
      rechnungsnr, lieferschein, lieferschein nummer, kundengruppe, kundentyp, kundensegment, warengruppe, kategorie,
      lieferant, hersteller, marke, filialnummer, filial id, kostenstelle, mandant, vertragsnummer, gutschein,
      gutscheincode, versandart, zahlungsart, zahlungsmethode, handelsregister, handelsregisternummer, ust id,
      umsatzsteuer id, num commande, numero commande, numero de commande, num facture, numero facture, numero de facture,
      reference produit, code produit, code article, code promo, code promotion, mode de paiement, mode paiement, mode
      livraison, type client, groupe client, categorie client, fournisseur, marque, boutique, numero siret, numero siren,
      code ape, code naf, tva intracommunautaire, numero tva, numero pedido, numero de pedido, num pedido, numero
      factura, numero de factura, codigo producto, codigo de producto, codigo articulo, metodo de pago, metodo pago,
      forma de pago, tipo cliente, tipo de cliente, grupo cliente, proveedor, marca producto, sucursal, cupon, codigo
      promocional, numero do pedido, pedido numero, codigo do produto, forma de pagamento, metodo de pagamento,
      fornecedor, loja, cupom, nota fiscal, cnpj empresa, inscricao estadual, numero ordine, codice ordine, numero
      fattura, codice prodotto, codice articolo, metodo di pagamento, metodo pagamento, tipo cliente italia, fornitore,
      negozio, buono sconto, codice sconto, bestelnummer, bestelling, factuurnummer, artikelcode, betaalmethode,
      verzendmethode, leverancier, winkel, kortingscode, kvk nummer, btw nummer`,
  },
  {
    tag: 'aspect',
    phrases: `zustand, statut client, statut compte, etat du compte, actif, inactif, estado cuenta, estado de cuenta,
      activo, inactivo, ativo, inativo, situacao, attivo, stato account, actief, klantstatus`,
  },
  {
    tag: 'person',
    phrases: `kunde nr, nutzer, benutzer, versicherter, versicherte, versicherungsnehmer, patient nr, arbeitnehmer,
      adherent, adherents, utilisateurs, salarie, eleve, eleves, etudiant, etudiants, locataire, assure, beneficiaire,
      donateur, usuarios, empleado, empleados, paciente id, estudiante, alumnos, asegurado, funcionario, colaborador,
      utente, utenti, cliente italia, dipendente, dipendenti, paziente, pazienti, studente, studenti, assicurato, klant,
      klanten, gebruiker, gebruikers, medewerker, werknemer, leerling, huurder, verzekerde`,
  },
  {
    tag: 'other',
    phrases: `vater, mutter, eltern, ehepartner, ehegatte, notfallkontakt, erziehungsberechtigter, pere, mere, epoux,
      epouse, tuteur, tuteur legal, contact urgence, padre, madre, tutor legal, contacto de emergencia, pai, mae,
      responsavel, contatto di emergenza, vader, moeder, ouder, voogd, contactpersoon`,
  },
  { tag: 'filler', phrases: `letzter, letzte, letztes, dernier, derniere, ultimo, ultima, laatste, principal de` },
];
