import type { Entry } from './entry';

/** What programs call their own parts: an id of one of these stands for no person. */
export const systems: readonly Entry[] = [
  {
    tag: 'thing',
    phrases: `series, naming series, admin, administrator, is admin, requested, copy requested, trade registry number,
      trade registry no, location id, location type, location capabilities, establishment, yetki, yetkisi, duyuru, duyuru
      baslik, baslik, basligi, salon, salon no, film, seans, text ok, txt msg ok, sms ok, shelf, aisle, rack, pallet,
      crate, baggage, pod, fuel, tire, tyre, sensor, alarm, maintenance, repair, service interval, warranty, outage,
      spectrum, impression, impression share, auction, yield, restock, backorder, fulfilment, fulfillment, dispatch,
      picking, freight, customs, logistics, dock, gate, lane, runtime, compiler, kernel, snapshot id, checkpoint,
      replica, backup, patch, ticketing, voltage, humidity, pressure, temperature of room, rpm, torque, throttle, solar,
      turbine, pump, valve, compressor, harvest, acreage, livestock, uye isyeri, uye isyeri no, uye isyeri adi, uye
      isyeri kodu, isyeri sicil no, isyeri no, isyeri kodu, workplace registration number, merchant number, kapasite,
      kapasitesi, guzergah adi, hat adi, aktarma, kalkis, maliyet, maliyeti, sefer no, ticaret sicil no, mersis, mersis
      no, siret, siren, gstin, abn, acn, crn, company registration number, practice code, clinic code, hospital code, gp
      practice, gp practice code, klinik kodu, hastane kodu, brans, xp, emv chip, setpoint, thermostat, tire pressure,
      tyre pressure, engine rpm, classification, sub grade, issue date of loan, lot number of product, pay method,
      payment method, payment type, payment channel, payment option, wedding id, banks to ignore, gross sales, monthly
      gross sales, gross revenue, gross margin, gross profit, gross weight, net sales, sales volume, row id, row hash,
      row number, row key, adults, adults count, adult count, child count of booking, sikayet sayisi, sikayet adedi,
      sikayet durumu, sikayet kategorisi, sikayet konusu, sikayet tarihi, firma buyuklugu, sirket buyuklugu, school type,
      school level, school category, school district id, school name code, network generation, device generation, product
      generation, style, communication style, sync, sync id, insert, insert id, increment, increment id, response,
      response id, termination, trace, trace id, span id, correlation, correlation id, request id, nonce, cursor, offset,
      partition, shard, zone, rule, rules, trigger, block, node, edge, graph, tree, lft, rgt, left value, right value,
      queue id, thread id, process, pipeline id, stream, stream id, topic id, channel name, hook, webhook id, callback,
      callback url, redirect, redirect url, return url, cancel url, success url, endpoint url, base url, api url,
      namespace, container, bucket name, blob, chunk, cache, cache key, session count id, lock, mutex, migration, seed,
      fixture, sandbox id, branch of code, commit, repository, repo, release channel, deployment, cluster id, region id,
      availability zone, instance type, image tag, script, function, method name, parameter name, variable, setting name,
      config key, constant, enumeration, lookup, lookup code, picklist, option set, option value, code list, reference
      data, dictionary, glossary, hierarchy, parent id, parent record, old parent, parent category, parent account id,
      parent company, parent organization, parent org, child record, root, root id, ancestor, sibling record, level of
      tree, format version, schema version, protocol version, api level, build type, locale file, translation, string
      key, placeholder, tooltip, icon, icon url, logo url, stylesheet, css class, font, color scheme, dark mode, layout
      id, view name, screen name of app, route name, menu item, sidebar, toolbar, shortcut, calendar, calendar id,
      working schedule, working calendar, business hours, holiday, holiday list, shift pattern, time slot, slot id,
      resource id, room id, desk id, asset id, inventory item, stock level, bin location, lot, lot no, batch number,
      serial number of product, upc, ean, gtin, asin, isbn, mpn, hs code, unit of measure, uom, price book, tax code, tax
      rate, tax class of product, gl account, ledger account, journal entry, cost object, profit center, budget, budget
      line, fiscal period, accounting period, posting date, document date, voucher number, payment gateway, gateway,
      processor, acquirer, issuer, issuer name, merchant id, terminal id, settlement id, batch settlement, dispute id,
      chargeback id, refund id, charge id, invoice id, subscription id, price id, plan id, product id code, coupon id,
      promotion id, rich menu, canvas, canvases, card of content, content card, content cards, in app message id, push
      message id, campaign run, send id, audience id, list name, segment id, experiment id, variant id, treatment group,
      holdout, control, population, population of region, population density, weather, weather condition, traffic,
      distance unit, unit, roof, roof type, wall type, foundation, construction year, year built, square footage, floor
      area, lot size of property, bedrooms, bathrooms, pool, vehicle year, vehicle age, car age, engine power,
      horsepower, transmission, drivetrain, body style, doors, seats count, tonnage, axle, fuel consumption, species,
      breed of cattle, crop, field size, herd, farm name, masraf merkezi, masraf yeri, butce, hesap plani, muhasebe kodu,
      yevmiye, fis no, irsaliye, irsaliye no, stok kodu, depo kodu, raf, parti no, lot numarasi, birim fiyat, kdv, kdv
      orani, otv, vergi orani, ilan, ilan no, pozisyon kodu, is ilani, sefer, hat kodu, guzergah, servis guzergahi,
      durak, durak adi, peron, arac tipi, arac marka, arac model, model yili, motor hacmi, yakit, vites, kasa tipi,
      sayac, sayac markasi, trafo, tarife kodu, sozlesme gucu, kurulu guc, puant, endeks degeri, tuketim, tuketim
      miktari, kacak, kayip kacak`,
  },
];
