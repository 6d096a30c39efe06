const header =
  "id,relid,year,active_year,code_status,type_of_violence,conflict_dset_id,conflict_new_id,conflict_name,dyad_dset_id,dyad_new_id,dyad_name,side_a_dset_id,side_a_new_id,side_a,side_b_dset_id,side_b_new_id,side_b,number_of_sources,source_article,source_office,source_date,source_headline,source_original,where_prec,where_coordinates,where_description,adm_1,adm_2,latitude,longitude,geom_wkt,priogrid_gid,country,country_id,region,event_clarity,date_prec,date_start,date_end,deaths_a,deaths_b,deaths_civilians,deaths_unknown,best,high,low,gwnoa,gwnob";

/** Rows in the shape of UCDP GED, written here: one a day from 1 to 20 November 2025, the 21st at no place on Earth. */
export function ucdpShapedCsv(): string {
  const rows = Array.from({ length: 21 }, (_, index) => {
    const day = `11/${1 + (index % 28)}/2025 12:00:00 AM`;
    const latitude = index === 20 ? "195.5" : (47 + index / 10).toFixed(2);
    const sideB = index % 4 === 0 ? "Civilians" : "Government of Ukraine";
    const cells = [
      1000 + index,
      `UKR-2025-1-${index}`,
      2025,
      "TRUE",
      "Clear",
      index % 4 === 0 ? 3 : 1,
      1,
      1,
      "Russia (Soviet Union): Ukraine",
      1,
      1,
      `Government of Russia - ${sideB}`,
      1,
      1,
      "Government of Russia",
      2,
      2,
      sideB,
      1,
      `"Agency, 2025-11-0${1 + (index % 9)}, a headline"`,
      "Agency",
      "",
      "A headline",
      "",
      1 + (index % 4),
      "Orikhiv town",
      "Orikhiv town",
      "Zaporizhzhya Oblast",
      "Polohy raion",
      latitude,
      (35 + index / 20).toFixed(2),
      "",
      1,
      "Ukraine",
      369,
      "Europe",
      1,
      1,
      day,
      day,
      0,
      0,
      index % 3,
      0,
      index % 3,
      (index % 3) + 1,
      0,
      365,
      369,
    ];
    return cells.join(",");
  });
  return [header, ...rows].join("\r\n");
}

const acledHeader =
  "event_id_cnty,event_date,year,time_precision,disorder_type,event_type,sub_event_type,actor1,assoc_actor_1,inter1,actor2,assoc_actor_2,inter2,interaction,civilian_targeting,iso,region,country,admin1,admin2,admin3,location,latitude,longitude,geo_precision,source,source_scale,notes,fatalities,tags,timestamp";

/** Rows in the shape of ACLED, written here: ten on 26 December 2025 and two on the day after. */
export function acledShapedCsv(): string {
  const rows = Array.from({ length: 12 }, (_, index) =>
    [
      `UKR9${index}`,
      index < 10 ? "2025-12-26" : "2025-12-27",
      2025,
      1,
      "Political violence",
      "Explosions/Remote violence",
      index % 2 === 0 ? "Shelling/artillery/missile attack" : "Air/drone strike",
      "Military Forces of Russia (2000-)",
      "",
      "State forces",
      "",
      "",
      "",
      "State forces-Civilians",
      "",
      804,
      "Europe",
      "Ukraine",
      "Kharkiv",
      "Kharkivskyi",
      "",
      "Kharkiv",
      (49.9 + index / 100).toFixed(2),
      "36.25",
      1,
      "Suspilne Media",
      "National",
      `"On 26 December 2025, a written example, number ${index}."`,
      index % 3,
      "",
      1766900000,
    ].join(","),
  );
  return `\uFEFF${[acledHeader, ...rows].join("\n")}\n`;
}
