import type { Entry } from './entry';

/** What a profile speaks of that is no person. */
export const things: readonly Entry[] = [
  {
    tag: 'aspect',
    phrases: `sahiplik, sahipligi, ownership type, group, groups, list, lists, class, classes, category, categories,
      level, levels, limit, limits, quota, cap, rate, rates, share, interval, slot, slots, step, batch, band, bracket,
      tier band, deliverability, depth, stage name, mix, range of values, segment, segments, report, test, cohort,
      document, documents, form, survey, grup, grubu, kategori, kategorisi, liste, listesi, seviye, seviyesi, segmenti,
      sinif, belge, dokuman, program, programme, area of, group name, category id, section, scale`,
  },
  {
    tag: 'deal',
    phrases: `order, orders, delivery, shipment, invoice, invoices, bill, bills, payment, payments, booking,
      bookings, reservation, reservations, purchase, purchases, checkout, subscription, subscriptions, policy,
      policies, contract, contracts, ticket, tickets, case, cases, request, requests, appointment, appointments,
      claim, claims, account, accounts, return, returns, refund, refunds, transaction, transactions, enrollment,
      application form, quote, quotes, siparis, siparisler, fatura, odeme, odemeler, kargo, rezervasyon, randevu,
      abonelik, uyelik, sozlesme, police, talep, basvuru, muracaat, islem, islemler, commande, bestellung, rechnung,
      pedido, factura`,
  },
  {
    tag: 'thing',
    phrases: `premium, premium member, cycle, bill cycle, billing cycle, alert, alerts, factor, two factor, two factor
      auth, mfa, standing instruction, standing order, standing orders, settlement, balance sheet, isp, internet service
      provider, data location, data center, data centre, data residency, data region, genre, genres, avatar skin, skin of
      avatar, product, products, prod, sku, item, items, article, articles, brand, brands, subcategory, catalog,
      catalogue, collection, variant, model, model name, make, manufacturer, mnf, mdl, vendor name, supplier, merchant,
      merchants, seller, dealer, dealership, dealer code, store, stores, shop, shops, outlet, warehouse, restaurant,
      hotel, property name, venue, room, room type, room number, seat, seat number, flight, flight number, airline,
      airport, route, train, bus, cabin, cabin class, fare class, fare, trip, journey, ride, rental, car model, vehicle,
      vehicle model, vehicle make, vehicle type, car, kiosk, terminal, pos, point of sale, register, campaign, campaigns,
      creative, creatives, banner, ad, ads, advert, advertisement, ad group, ad set, keyword, keywords, utm, utm source,
      utm medium, utm campaign, utm content, utm term, placement, publisher, network, media, media source, channel,
      channels, acquisition channel, marketing channel, medium, promo, promotion, promotions, promo code, coupon,
      coupons, coupon code, voucher, voucher code, discount, discount code, offer, offers, gift card, gift card code,
      deal, deals, opportunity, opportunities, lead source, lead status, lead score, pipeline, invoice number, receipt,
      order id, order number, basket, cart, shipping method, shipping carrier, parcel, parcel number, tracking number,
      tracking code, delivery method, delivery option, transaction id, trx, txn, payment status, payment terms, payment
      id, plan, plans, plan name, package, packages, bundle, tariff, tariffs, rate plan, price plan, contract number,
      contract id, policy type, policy status, policy number, claim number, claim id, product name, product category,
      service, services, service level, license, licence, licenses, seats, feature, features, addon, module, modules,
      app, apps, application, application name, app name, app id, app version, appv, sdk, sdk version, library, library
      version, lib, lib version, bundle id, package name, build, build number, version, versions, release, device,
      devices, device model, device brand, device manufacturer, device type, device os, device category, device family,
      device platform, device language, device version, device class, phone model, phone brand, handset, handset model,
      handset type, screen, screen size, screen height, screen width, screen dpi, screen density, screen resolution,
      resolution, viewport, os, operating system, os name, os version, osv, ios, android, platform, platforms, browser,
      browsers, browser name, browser version, browser language, user agent, ua, email client, mail client, carrier,
      carriers, mobile operator, operator, operators, oper, oc, operator code, mobile network, network type, connection
      type, connection, radio, wifi, bluetooth, nfc, cpu, ram, memory, battery, battery level, storage, disk, firmware,
      hardware, cellular, mcc, mnc, roaming, data plan, bandwidth, modem, router, page, pages, landing page, page url,
      current url, page title, page path, website, websites, site, sites, domain, domains, host, host name, path,
      referrer, referer, referrer url, referring domain, referring url, referral, referral code, referral source, search,
      search term, search terms, search query, search queries, search keyword, search engine, query, session, sessions,
      visit, visits, view, views, pageview, pageviews, screen view, event, events, event name, event id, action,
      activity, activities, forms, surveys, survey id, quiz, game, games, match, tournament, guild, clan, character,
      achievement, achievements, badge, badges, coin, coins, coins balance, gem, gems, token balance, virtual currency,
      in app currency, inventory, playlist, song, movie, video, show, episode, genre watched, content title, content id,
      course, courses, course name, course id, class id, lesson, lessons, exam, assignment, assignments, program name,
      enrollment id, semester, term name, curriculum, campus, campus name, school year, academic year, grade book, list
      id, mailing list, email list, segment name, audience, audiences, group id, folder, tag, tags, label, labels, topic,
      topics, newsletter, newsletters, message id, message type, message name, email name, email id of campaign, email
      subject, email title, email message, email messages, email campaign, email template, email type, email encoding,
      email domain, email provider, email program, email service, email format, sms campaign, push message, push
      notification, notification, notifications, in app message, template, templates, template id, template name,
      workflow, journey name, automation, flow, sequence, sequences, experiment, experiments, ab test, variation, test
      group, control group, bucket, random bucket, random number, flag name, feature flag, theme, layout, widget, button,
      element, menu, dashboard, reports, export, import, import id, job id, batch id, file, file name, dataset, data
      source, source system, source system id, schema, table, webhook, integration, connector, api, api version,
      endpoint, server, database, cluster, tenant, tenant id, workspace, workspace id, instance, environment, project,
      project id, organization id, organisation id, org id, account group, account type, account name, account tier,
      account status, account manager team, parent account, company id, company size, company revenue, company website,
      company domain, company type, company url, company industry, company description, company city, company country,
      business, businesses, business name, business type, business unit, owning business unit, subsidiary, cost center,
      cost centre, legal entity, entity type, team, teams, team id, branch, branch name, branch code, branch id, office,
      offices, territory, sales territory, sales group, sales office, sales region, market, sector, industry, industry
      code, naics, sic, sic code, isic, duns, duns number, gln, global location number, ein, ein number, trade register
      number, revenue of company, annual revenue, annual turnover, employees count, number of employees, numemployees, no
      of employees, employee count, employee range, stock symbol, ticker, ticker symbol, company website url, profile
      type, profile status, role id, roles, user role, user roles, user type, user group, user groups, permission,
      permissions, permission set, access level, access group, privilege, privileges, profile completeness, case number,
      task, tasks, meeting, meetings, call, calls, appointment type, booking reference, confirmation number, reservation
      number, pnr, event registration, application number, application id, document type, document list, document
      template, document id, invoice prefix, sla, queue, priority, knowledge base, forum, community, community id,
      thread, post, wishlist, favorites, favourites, favorite products, favorite category, favorite store, preferred
      store, home store, favorite brand, preferred brand, preferred category, favorite color, favourite color, gift,
      gifts, reward, rewards, loyalty program, loyalty programme, loyalty tier, loyalty level, loyalty status, loyalty
      points, loyalty balance, loyalty points balance, loyalty, points, points balance, point balance, reward balance,
      reward points, point, miles, miles balance, tier, tiers, tier name, membership, membership type, membership level,
      membership tier, membership status, membership plan, stamps, cashback, store credit, donation campaign, appeal
      code, fund, hospital, clinic, pharmacy, ward name, facility, facility id, care unit, specimen, court, district
      court, agency, authority, commission, decision, decision no, meter, tesis, cihaz, cihaz modeli, cihaz markasi,
      cihaz tipi, marka, modeli, urun, urunler, urun adi, urun kodu, urun kategorisi, kategoriler, magaza, magaza adi,
      magaza kodu, sube, sube adi, sube kodu, subesi, bayi, bayi kodu, kampanya, kampanyalar, kampanya adi, kampanya
      kodu, siparis no, siparis numarasi, sepet, kargo no, kargo takip no, fatura no, fatura tutari, islem no, kupon,
      kupon kodu, indirim, indirim kodu, tarife, tarife adi, paket, paket adi, paketi, abonelik tipi, uyelik tipi, uyelik
      seviyesi, sozlesme no, police no, police turu, hasar no, hizmet, uygulama, uygulama adi, uygulama surumu, surum,
      versiyon, isletim sistemi, tarayici, operatoru, bildirim, bildirimler, segment kodu, listeler, etiket, etiketler,
      etkinlik, olay, ekran, sayfa, site url, arama, arama terimi, ders, dersler, ders adi, sube sinif, donem, basvuru
      no, muracaat no, karar, karar no, komisyon, belge turu, kuyruk, talep no, puan, puani, puan bakiyesi, sadakat
      puani, rozet, hediye, oda, otel, ucus, ucus no, bilet no, koltuk, rezervasyon no, rezerv, randevu no, poliklinik,
      hastane, hastane adi, eczane, firma kodu, sektor, sektoru, vergi dairesi, kanal, kanali, satis kanali, kaynak
      sistem, doviz, mahkeme, kurye, depo, takim no, teklif, teklif no, satis, satici, tedarikci, campana, produkt,
      produkte, filiale, kampagne, produit, magasin, producto, tienda, geschaft, vertrag, facture, concept, vocabulary
      id, observation, observation period, period, test clock, metadata, custom attributes, custom fields, custom data,
      custom events, attributes, properties, preference center, unsubscribe link, unsubscribe url, short url, deep link,
      qr code, barcode, currency code, loyalty card type, hashtag, emoji, color, colour, size, shape, material,
      ingredient, recipe, dish, cuisine, meal, meal preference, seat preference, room preference, pillow preference,
      newsletter topic, content preference, interest rate, interest category id, vehicle trim, trim, mileage, odometer,
      fuel type, engine, insurance company, insurance type, insurer, coverage, coverage type, deductible, benefit plan,
      payroll id, pay period, payroll group, position id, position number, job requisition, requisition, requisition id,
      vacancy, opening, stage, interview, offer letter, onboarding, training, training course, shift, shift type,
      schedule, holiday calendar, leave policy, work week, company code, company number, legal entity code, location
      code, location name, site id, floor, building, desk, parking space, parking, vendor, supplier id, asset tag,
      equipment, uniform, line of business, distribution channel, price list, price group, sales organization, sales org,
      incoterms, shipping condition, delivery plant, plant, customer group, customer class, customer segment, customer
      type, customer category, customer tier, customer status, customer level, customer rating, customer priority,
      musteri tipi, musteri segmenti, musteri grubu, musteri durumu, sponsor, funder, performer in, publishing
      principles, seeks, makes offer, has offer catalog, has pos, award category, award type, contest, sweepstakes,
      lottery, sports event, league, season, odds, bet, bets, stake, wager, jackpot, casino, wallet type, bonus code,
      affiliate, affiliate id, partner id, affiliate code, traffic source, exchange, order book, fund name, stock,
      instrument, currency pair, portfolio, portfolio id, asset class, branch office, atm, deposit type, account product,
      product type, product code, product id, mcc code, merchant category, biller, beneficiary bank`,
  },
  {
    tag: 'vendor',
    phrases: `salesforce, sfdc, hubspot, marketo, pardot, eloqua, braze, appboy, iterable, klaviyo, mailchimp,
      sendgrid, mailgun, mparticle, segment io, amplitude, mixpanel, posthog, heap, pendo, fullstory, hotjar,
      clevertap, moengage, webengage, netcore, smartech, insider, airship, urban airship, leanplum, onesignal,
      pushwoosh, batch com, customerio, intercom, zendesk, freshdesk, freshsales, freshworks, drift, crisp, gorgias,
      kustomer, dynamics, dynamics 365, ms dynamics, sap, oracle, netsuite, workday, bamboohr, greenhouse io, lever,
      sugarcrm, zoho, pipedrive, copper crm, shopify, magento, woocommerce, bigcommerce, prestashop, commercetools,
      demandware, sfcc, vtex, stripe, paypal, braintree, adyen, square, chargebee, recurly, zuora, paddle, iyzico,
      revenuecat, adapty, qonversion, superwall, adjust, appsflyer, branch io, kochava, singular, tenjin, airbridge,
      tune, tealium, tealium visitor, rudderstack, bluecore, sailthru, emarsys, exacttarget, responsys, acoustic,
      silverpop, cordial, listrak, dotdigital, attentive, postscript, yotpo, smile io, loyaltylion, antavo,
      talon one, gigya, auth0, okta, firebase, cognito, keycloak, onelogin, janrain, adobe, adobe analytics, aam,
      audience manager, google, google analytics, meta, instagram user, twitter user, linkedin user, tiktok user,
      snap, pinterest, bing, microsoft, apple, amazon, huawei, xiaomi, samsung, steam, playstation, xbox, nintendo,
      epic games, unity, playfab, gamesparks, gameanalytics, canvas lms, moodle, blackboard, banner id, powerschool,
      peoplesoft, sis, epic mrn, cerner, fhir, mernis, ga, ga4, telemetry deck, jigsaw, clearbit, zoominfo,
      fullcontact, acxiom, experian, liveramp, neustar, netmera, relateddigital, euromsg, hitit, logo, mikro,
      parasut, storyly, yandex, metrica, vwo, optimizely, dynamic yield, evergage, bloomreach, exponea, ometria,
      blueshift, simon data, lytics, zaius, blueconic, treasure data, actioniq, hightouch, census io, fivetran,
      gainsight, totango, churnzero, qualtrics, surveymonkey, medallia, delighted, typeform, calendly, zoom, slack,
      asana, jira, trello, notion, github id, gitlab, bitbucket, twilio, vonage, infobip, sinch, messagebird, plivo,
      nexmo, civicrm, nationbuilder, ngp blackbaud, raisers edge, donorperfect, raisely, actblue, action network`,
  },
];
