import type { Entry } from './entry';

/** Where a person is; finer than a city. Cities, states and countries are in coarse.ts. */
export const location: readonly Entry[] = [
  {
    tag: 'trait',
    category: 'user.location.precise',
    grip: 'certain',
    quasi: true,
    phrases: `latitude, longitude, lat, lng, lon, long lat, lat long, lat lng, latlon, latitude longitude,
      latitude and longitude, enlem, boylam, gps, gps coordinates, gps location, gps position, gps lat, gps lon,
      gps lng, gps latitude, gps longitude, geo lat, geo lng, geo lon, geo long, geo coordinates, geo point,
      geolocation, coordinates, coordinate, coords, koordinat, koordinatlar, breitengrad, langengrad, latitud,
      longitud, geohash, h3 index, plus code, what3words, last known location, last location, current location,
      user location, precise location, home location, live location, location coordinates, son konum, konum, konumu,
      konum bilgisi, anlik konum, last latitude, last longitude, last known latitude, last known longitude,
      most recent location, cell tower, cell id, cell tower id, bssid, wifi bssid, ssid, wifi ssid,
      wifi network name, whereabouts, altitude, gps track, location history, frequent locations, home coordinates,
      work coordinates, baz istasyonu, geofence id, check in location, easting, northing, grid reference, uprn,
      maidenhead locator`,
  },
  {
    tag: 'trait',
    category: 'user.location',
    grip: 'weak',
    phrases: `location, lokasyon, work location, office location, workplace location, home area, site location,
      geofence, geofences, places visited, visited places, ip latitude, ip longitude, ip latlon, ip zip, ip zipcode,
      ip postal code, ip location, visited location, delivery location, pickup location, drop off location,
      pickup point, last store visited location`,
  },
];
