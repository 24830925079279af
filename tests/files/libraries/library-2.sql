-- A library of version 2, as `sqlite3 FILE .dump` writes it, with the pragmas that it leaves out.
PRAGMA application_id = 1148545380;
PRAGMA user_version = 2;
BEGIN TRANSACTION;
CREATE TABLE alignment (
        id BLOB NOT NULL PRIMARY KEY,
        left_revision BLOB NOT NULL REFERENCES revision (id) DEFERRABLE INITIALLY DEFERRED,
        right_revision BLOB NOT NULL REFERENCES revision (id) DEFERRABLE INITIALLY DEFERRED,
        lefts BLOB NOT NULL,
        rights BLOB NOT NULL,
        confidences BLOB NOT NULL,
        locks BLOB NOT NULL
    ) STRICT;
INSERT INTO "alignment" VALUES(X'BA43567DE6E74CB98FDA500ADB222945',X'A1C8B4B546104DD98B9370A5CFA64F61',X'C65F61475EFB4540BB4AC06D1E386AC9',X'00000000010000000200000003000000',X'00000000010000000200000003000000',X'6666663F6666663F0000003F',X'000000');
CREATE TABLE annotation (
        id BLOB NOT NULL PRIMARY KEY,
        article BLOB NOT NULL REFERENCES article (id) DEFERRABLE INITIALLY DEFERRED,
        style TEXT NOT NULL,
        color TEXT NOT NULL,
        note TEXT NOT NULL,
        created TEXT NOT NULL,
        modified TEXT NOT NULL,
        trashed TEXT
    ) STRICT;
INSERT INTO "annotation" VALUES(X'E7FC4DDB94BB49D6BC9382578A0FC504',X'EDC8BC4158F44C2FB3AF6BB253E4DF63','highlight','green','好字','2026-03-05T08:30:00.000000+00:00','2026-03-05T08:30:00.000000+00:00',NULL);
CREATE TABLE annotation_place (
        annotation BLOB NOT NULL REFERENCES annotation (id) DEFERRABLE INITIALLY DEFERRED,
        position INTEGER NOT NULL,
        side BLOB NOT NULL REFERENCES side (id) DEFERRABLE INITIALLY DEFERRED,
        revision BLOB NOT NULL REFERENCES revision (id) DEFERRABLE INITIALLY DEFERRED,
        start_offset INTEGER NOT NULL,
        end_offset INTEGER NOT NULL,
        exact TEXT NOT NULL, state TEXT NOT NULL DEFAULT 'placed',
        PRIMARY KEY (annotation, position)
    ) STRICT, WITHOUT ROWID;
INSERT INTO "annotation_place" VALUES(X'E7FC4DDB94BB49D6BC9382578A0FC504',0,X'DE95F63C04624514886024C44CD898CE',X'A1C8B4B546104DD98B9370A5CFA64F61',10,12,'𠮷字','placed');
INSERT INTO "annotation_place" VALUES(X'E7FC4DDB94BB49D6BC9382578A0FC504',1,X'C96DBE4552B0464696BA016B9F6B6819',X'C65F61475EFB4540BB4AC06D1E386AC9',47,53,'a word','moved');
CREATE TABLE annotation_tag (
        annotation BLOB NOT NULL REFERENCES annotation (id) DEFERRABLE INITIALLY DEFERRED,
        position INTEGER NOT NULL,
        tag BLOB NOT NULL REFERENCES tag (id) DEFERRABLE INITIALLY DEFERRED,
        PRIMARY KEY (annotation, position)
    ) STRICT, WITHOUT ROWID;
INSERT INTO "annotation_tag" VALUES(X'E7FC4DDB94BB49D6BC9382578A0FC504',0,X'0EDCDC302FAC439985434B9116029D6B');
CREATE TABLE article (
        id BLOB NOT NULL PRIMARY KEY,
        number INTEGER UNIQUE,
        state TEXT NOT NULL CHECK (state IN ('present', 'unfinished', 'absent')),
        name TEXT,
        source TEXT,
        author TEXT,
        date TEXT,
        keywords TEXT NOT NULL,
        alignment BLOB REFERENCES alignment (id) DEFERRABLE INITIALLY DEFERRED,
        created TEXT NOT NULL,
        modified TEXT NOT NULL,
        trashed TEXT
    ) STRICT;
INSERT INTO "article" VALUES(X'EDC8BC4158F44C2FB3AF6BB253E4DF63',1,'present',NULL,'https://example.org/rain','L. Chen','2026-03-05','["雨", "字"]',X'BA43567DE6E74CB98FDA500ADB222945','2026-03-05T08:30:00.000000+00:00','2026-03-05T08:30:00.000000+00:00',NULL);
CREATE TABLE dropped (
        id BLOB NOT NULL PRIMARY KEY,
        article BLOB NOT NULL REFERENCES article (id) DEFERRABLE INITIALLY DEFERRED,
        position INTEGER NOT NULL,
        kind TEXT NOT NULL,
        text TEXT NOT NULL,
        side BLOB NOT NULL REFERENCES side (id) DEFERRABLE INITIALLY DEFERRED,
        anchor INTEGER NOT NULL
    ) STRICT;
INSERT INTO "dropped" VALUES(X'C4E1ACBDDA2A4C7A83EC1DDFB321FED4',X'EDC8BC4158F44C2FB3AF6BB253E4DF63',0,'chrome','发表回复',X'DE95F63C04624514886024C44CD898CE',0);
CREATE TABLE history (
        sequence INTEGER PRIMARY KEY AUTOINCREMENT,
        writer TEXT NOT NULL,
        step TEXT NOT NULL,
        made TEXT NOT NULL,
        form INTEGER NOT NULL,
        change TEXT NOT NULL
    ) STRICT;
INSERT INTO "history" VALUES(1,'window-1','do','2026-03-05T08:30:00.000000+00:00',2,'{"kind":"import","arguments":{},"entities":[{"kind":"article","id":"edc8bc4158f44c2fb3af6bb253e4df63","before":null,"after":{"sides":[["de95f63c04624514886024c44cd898ce","zh-Hans","a1c8b4b546104dd98b9370a5cfa64f61"],["c96dbe4552b0464696ba016b9f6b6819","en","c65f61475efb4540bb4ac06d1e386ac9"]],"created":"2026-03-05T08:30:00.000000+00:00","modified":"2026-03-05T08:30:00.000000+00:00","name":null,"keywords":["雨","字"],"source":"https://example.org/rain","author":"L. Chen","date":"2026-03-05","alignment":"ba43567de6e74cb98fda500adb222945","trashed":null}},{"kind":"dropped","id":"c4e1acbdda2a4c7a83ec1ddfb321fed4","before":null,"after":{"article":"edc8bc4158f44c2fb3af6bb253e4df63","order":0,"kind":"chrome","text":"发表回复","side":"de95f63c04624514886024c44cd898ce","offset":0}}]}');
INSERT INTO "history" VALUES(2,'window-1','do','2026-03-05T08:30:00.000000+00:00',2,'{"kind":"highlight","arguments":{},"entities":[{"kind":"annotation","id":"e7fc4ddb94bb49d6bc9382578a0fc504","before":null,"after":{"article":"edc8bc4158f44c2fb3af6bb253e4df63","places":[["de95f63c04624514886024c44cd898ce","a1c8b4b546104dd98b9370a5cfa64f61",10,12,"𠮷字","placed"],["c96dbe4552b0464696ba016b9f6b6819","c65f61475efb4540bb4ac06d1e386ac9",47,53,"a word","moved"]],"created":"2026-03-05T08:30:00.000000+00:00","modified":"2026-03-05T08:30:00.000000+00:00","style":"highlight","color":"green","tags":["0edcdc302fac439985434b9116029d6b"],"note":"好字","trashed":null}},{"kind":"tag","id":"0edcdc302fac439985434b9116029d6b","before":null,"after":{"name":"grammar/把"}}]}');
INSERT INTO "history" VALUES(3,'window-1','undo','2026-03-05T08:30:00.000000+00:00',2,'{"kind":"highlight","arguments":{},"entities":[{"kind":"annotation","id":"e7fc4ddb94bb49d6bc9382578a0fc504","before":{"article":"edc8bc4158f44c2fb3af6bb253e4df63","places":[["de95f63c04624514886024c44cd898ce","a1c8b4b546104dd98b9370a5cfa64f61",10,12,"𠮷字","placed"],["c96dbe4552b0464696ba016b9f6b6819","c65f61475efb4540bb4ac06d1e386ac9",47,53,"a word","moved"]],"created":"2026-03-05T08:30:00.000000+00:00","modified":"2026-03-05T08:30:00.000000+00:00","style":"highlight","color":"green","tags":["0edcdc302fac439985434b9116029d6b"],"note":"好字","trashed":null},"after":null},{"kind":"tag","id":"0edcdc302fac439985434b9116029d6b","before":{"name":"grammar/把"},"after":null}]}');
INSERT INTO "history" VALUES(4,'window-1','redo','2026-03-05T08:30:00.000000+00:00',2,'{"kind":"highlight","arguments":{},"entities":[{"kind":"annotation","id":"e7fc4ddb94bb49d6bc9382578a0fc504","before":null,"after":{"article":"edc8bc4158f44c2fb3af6bb253e4df63","places":[["de95f63c04624514886024c44cd898ce","a1c8b4b546104dd98b9370a5cfa64f61",10,12,"𠮷字","placed"],["c96dbe4552b0464696ba016b9f6b6819","c65f61475efb4540bb4ac06d1e386ac9",47,53,"a word","moved"]],"created":"2026-03-05T08:30:00.000000+00:00","modified":"2026-03-05T08:30:00.000000+00:00","style":"highlight","color":"green","tags":["0edcdc302fac439985434b9116029d6b"],"note":"好字","trashed":null}},{"kind":"tag","id":"0edcdc302fac439985434b9116029d6b","before":null,"after":{"name":"grammar/把"}}]}');
CREATE TABLE original (
        id BLOB NOT NULL PRIMARY KEY,
        article BLOB NOT NULL REFERENCES article (id) DEFERRABLE INITIALLY DEFERRED,
        position INTEGER NOT NULL,
        name TEXT NOT NULL,
        encoding TEXT NOT NULL,
        digest TEXT NOT NULL,
        text TEXT NOT NULL
    ) STRICT;
INSERT INTO "original" VALUES(X'0AF583A2F0F243FFBC06A06407BC33DC',X'EDC8BC4158F44C2FB3AF6BB253E4DF63',0,'river.txt','utf-8','abababababababababababababababababababababababababababababababab','雨后
雨停了。他写下𠮷字。
After the Rain
The rain stopped. He wrote down a word.');
CREATE TABLE revision (
        id BLOB NOT NULL PRIMARY KEY,
        side BLOB NOT NULL REFERENCES side (id) DEFERRABLE INITIALLY DEFERRED,
        title TEXT,
        paragraph_starts BLOB NOT NULL,
        paragraph_ends BLOB NOT NULL,
        paragraph_kinds BLOB NOT NULL,
        paragraph_levels BLOB NOT NULL,
        sentence_starts BLOB NOT NULL,
        sentence_ends BLOB NOT NULL,
        text TEXT NOT NULL
    ) STRICT;
INSERT INTO "revision" VALUES(X'A1C8B4B546104DD98B9370A5CFA64F61',X'DE95F63C04624514886024C44CD898CE','雨后',X'0000000003000000',X'020000000D000000',X'0200',X'0000',X'000000000300000007000000',X'02000000070000000D000000','雨后
雨停了。他写下𠮷字。');
INSERT INTO "revision" VALUES(X'C65F61475EFB4540BB4AC06D1E386AC9',X'C96DBE4552B0464696BA016B9F6B6819','After the Rain',X'000000000F000000',X'0E00000036000000',X'0200',X'0000',X'000000000F00000021000000',X'0E0000002100000036000000','After the Rain
The rain stopped. He wrote down a word.');
CREATE TABLE side (
        id BLOB NOT NULL PRIMARY KEY,
        article BLOB NOT NULL REFERENCES article (id),
        position INTEGER,
        language TEXT NOT NULL,
        revision BLOB REFERENCES revision (id) DEFERRABLE INITIALLY DEFERRED,
        UNIQUE (article, position)
    ) STRICT;
INSERT INTO "side" VALUES(X'DE95F63C04624514886024C44CD898CE',X'EDC8BC4158F44C2FB3AF6BB253E4DF63',0,'zh-Hans',X'A1C8B4B546104DD98B9370A5CFA64F61');
INSERT INTO "side" VALUES(X'C96DBE4552B0464696BA016B9F6B6819',X'EDC8BC4158F44C2FB3AF6BB253E4DF63',1,'en',X'C65F61475EFB4540BB4AC06D1E386AC9');
CREATE TABLE stand (
        article BLOB NOT NULL PRIMARY KEY REFERENCES article (id),
        side BLOB NOT NULL,
        side_offset INTEGER NOT NULL
    ) STRICT, WITHOUT ROWID;
INSERT INTO "stand" VALUES(X'EDC8BC4158F44C2FB3AF6BB253E4DF63',X'C96DBE4552B0464696BA016B9F6B6819',7);
CREATE TABLE tag (
        id BLOB NOT NULL PRIMARY KEY,
        name TEXT NOT NULL UNIQUE
    ) STRICT;
INSERT INTO "tag" VALUES(X'0EDCDC302FAC439985434B9116029D6B','grammar/把');
CREATE INDEX revision_side ON revision (side);
CREATE INDEX alignment_left ON alignment (left_revision);
CREATE INDEX alignment_right ON alignment (right_revision);
CREATE INDEX original_article ON original (article);
CREATE INDEX original_digest ON original (digest);
CREATE INDEX dropped_article ON dropped (article);
CREATE INDEX annotation_article ON annotation (article);
CREATE INDEX annotation_tag_tag ON annotation_tag (tag);
CREATE INDEX history_writer ON history (writer);
DELETE FROM "sqlite_sequence";
INSERT INTO "sqlite_sequence" VALUES('history',4);
COMMIT;
