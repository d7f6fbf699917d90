"""Schema version 4, frozen; it adds a limit of float to plans, and planned pauses. Never edit."""
# ruff: noqa: E501

VERSION = 4

SCHEMA = """\
CREATE TABLE "journal" (
  "seq" INTEGER NOT NULL PRIMARY KEY,
  "at" TEXT NOT NULL,
  "zone" TEXT NOT NULL,
  "actor" TEXT NOT NULL,
  "program" TEXT NOT NULL,
  "kind" TEXT NOT NULL,
  "summary" TEXT NOT NULL,
  "reason" TEXT NOT NULL,
  "step" TEXT NOT NULL,
  "target" TEXT NOT NULL,
  "row_count" INTEGER NOT NULL,
  "rows_hash" TEXT NOT NULL,
  "prev_hash" TEXT NOT NULL,
  "hash" TEXT NOT NULL
) STRICT;
CREATE TABLE "journal_row" (
  "seq" INTEGER NOT NULL REFERENCES "journal"("seq") DEFERRABLE INITIALLY DEFERRED,
  "n" INTEGER NOT NULL,
  "table_name" TEXT NOT NULL,
  "row_id" TEXT NOT NULL,
  "op" TEXT NOT NULL,
  "old" TEXT NOT NULL,
  "new" TEXT NOT NULL,
  "digest" TEXT NOT NULL,
  PRIMARY KEY ("seq", "n")
) STRICT, WITHOUT ROWID;
CREATE INDEX "journal_row_row" ON "journal_row"("row_id", "seq");
CREATE TABLE "file_content" (
  "sha256" TEXT NOT NULL PRIMARY KEY,
  "content" BLOB NOT NULL
) STRICT;
CREATE TRIGGER "journal_no_update" BEFORE UPDATE ON "journal"
BEGIN SELECT RAISE(ABORT, 'the journal is append-only'); END;
CREATE TRIGGER "journal_no_delete" BEFORE DELETE ON "journal"
BEGIN SELECT RAISE(ABORT, 'the journal is append-only'); END;
CREATE TRIGGER "journal_row_no_update" BEFORE UPDATE ON "journal_row"
BEGIN SELECT RAISE(ABORT, 'the journal is append-only'); END;
CREATE TRIGGER "journal_row_no_delete" BEFORE DELETE ON "journal_row"
BEGIN SELECT RAISE(ABORT, 'the journal is append-only'); END;
CREATE TRIGGER "file_content_no_update" BEFORE UPDATE ON "file_content"
BEGIN SELECT RAISE(ABORT, 'kept files are append-only'); END;
CREATE TABLE "plan" (
  "id" TEXT NOT NULL PRIMARY KEY,
  "name" TEXT NOT NULL CHECK (length("name") <= 500),
  "description" TEXT NOT NULL CHECK (length("description") <= 20000),
  "zone" TEXT NOT NULL CHECK (length("zone") <= 500),
  "calendar_id" TEXT REFERENCES "calendar"("id") DEFERRABLE INITIALLY DEFERRED,
  "minutes_per_day" INTEGER NOT NULL CHECK ("minutes_per_day" BETWEEN 1 AND 1440),
  "minutes_per_week" INTEGER NOT NULL CHECK ("minutes_per_week" BETWEEN 1 AND 10080),
  "status_at" TEXT,
  "slack_limit_days" INTEGER NOT NULL CHECK ("slack_limit_days" BETWEEN 0 AND 9999)
) STRICT;
CREATE INDEX "plan_calendar_id" ON "plan"("calendar_id");
CREATE TABLE "calendar" (
  "id" TEXT NOT NULL PRIMARY KEY,
  "code" TEXT NOT NULL UNIQUE CHECK (length("code") <= 40),
  "name" TEXT NOT NULL CHECK (length("name") <= 500),
  "zone" TEXT NOT NULL CHECK (length("zone") <= 100),
  "notes" TEXT NOT NULL CHECK (length("notes") <= 20000),
  "base_id" TEXT REFERENCES "calendar"("id") DEFERRABLE INITIALLY DEFERRED
) STRICT;
CREATE INDEX "calendar_base_id" ON "calendar"("base_id");
CREATE TABLE "working_shift" (
  "id" TEXT NOT NULL PRIMARY KEY,
  "calendar_id" TEXT NOT NULL REFERENCES "calendar"("id") DEFERRABLE INITIALLY DEFERRED,
  "weekday" INTEGER NOT NULL CHECK ("weekday" BETWEEN 1 AND 7),
  "start_min" INTEGER NOT NULL CHECK ("start_min" BETWEEN 0 AND 1439),
  "finish_min" INTEGER NOT NULL CHECK ("finish_min" BETWEEN 1 AND 2879)
) STRICT;
CREATE INDEX "working_shift_calendar_id" ON "working_shift"("calendar_id");
CREATE TABLE "holiday_set" (
  "id" TEXT NOT NULL PRIMARY KEY,
  "calendar_id" TEXT NOT NULL REFERENCES "calendar"("id") DEFERRABLE INITIALLY DEFERRED,
  "country" TEXT NOT NULL CHECK (length("country") <= 500),
  "subdivision" TEXT NOT NULL CHECK (length("subdivision") <= 20),
  "first_year" INTEGER NOT NULL CHECK ("first_year" BETWEEN 1970 AND 2200),
  "last_year" INTEGER NOT NULL CHECK ("last_year" BETWEEN 1970 AND 2200),
  "source" TEXT NOT NULL CHECK (length("source") <= 100)
) STRICT;
CREATE INDEX "holiday_set_calendar_id" ON "holiday_set"("calendar_id");
CREATE TABLE "calendar_exception" (
  "id" TEXT NOT NULL PRIMARY KEY,
  "calendar_id" TEXT NOT NULL REFERENCES "calendar"("id") DEFERRABLE INITIALLY DEFERRED,
  "first_day" TEXT NOT NULL,
  "last_day" TEXT NOT NULL,
  "name" TEXT NOT NULL CHECK (length("name") <= 500),
  "kind" TEXT NOT NULL CHECK ("kind" IN ('holiday', 'nonworking', 'working')),
  "start_min" INTEGER CHECK ("start_min" BETWEEN 0 AND 1439),
  "finish_min" INTEGER CHECK ("finish_min" BETWEEN 1 AND 2879),
  "holiday_set_id" TEXT REFERENCES "holiday_set"("id") DEFERRABLE INITIALLY DEFERRED,
  "recurs" TEXT NOT NULL CHECK ("recurs" IN ('no', 'weekly', 'monthly by day', 'monthly by weekday', 'yearly by day', 'yearly by weekday')),
  "every" INTEGER NOT NULL CHECK ("every" BETWEEN 1 AND 100)
) STRICT;
CREATE INDEX "calendar_exception_calendar_id" ON "calendar_exception"("calendar_id");
CREATE INDEX "calendar_exception_holiday_set_id" ON "calendar_exception"("holiday_set_id");
CREATE TABLE "person" (
  "id" TEXT NOT NULL PRIMARY KEY,
  "code" TEXT NOT NULL UNIQUE CHECK (length("code") <= 40),
  "name" TEXT NOT NULL CHECK (length("name") <= 500),
  "email" TEXT NOT NULL CHECK (length("email") <= 320),
  "role" TEXT NOT NULL CHECK (length("role") <= 200),
  "team" TEXT NOT NULL CHECK (length("team") <= 200),
  "country" TEXT NOT NULL CHECK (length("country") <= 2),
  "zone" TEXT NOT NULL CHECK (length("zone") <= 100),
  "calendar_id" TEXT REFERENCES "calendar"("id") DEFERRABLE INITIALLY DEFERRED,
  "capacity_min_per_day" INTEGER NOT NULL CHECK ("capacity_min_per_day" BETWEEN 0 AND 1440),
  "active" INTEGER NOT NULL CHECK ("active" IN (0, 1)),
  "notes" TEXT NOT NULL CHECK (length("notes") <= 20000)
) STRICT;
CREATE INDEX "person_calendar_id" ON "person"("calendar_id");
CREATE TABLE "skill" (
  "id" TEXT NOT NULL PRIMARY KEY,
  "name" TEXT NOT NULL UNIQUE CHECK (length("name") <= 500),
  "description" TEXT NOT NULL CHECK (length("description") <= 20000)
) STRICT;
CREATE TABLE "person_skill" (
  "id" TEXT NOT NULL PRIMARY KEY,
  "person_id" TEXT NOT NULL REFERENCES "person"("id") DEFERRABLE INITIALLY DEFERRED,
  "skill_id" TEXT NOT NULL REFERENCES "skill"("id") DEFERRABLE INITIALLY DEFERRED,
  "level" INTEGER NOT NULL CHECK ("level" BETWEEN 1 AND 5),
  UNIQUE ("person_id", "skill_id")
) STRICT;
CREATE INDEX "person_skill_person_id" ON "person_skill"("person_id");
CREATE INDEX "person_skill_skill_id" ON "person_skill"("skill_id");
CREATE TABLE "absence" (
  "id" TEXT NOT NULL PRIMARY KEY,
  "person_id" TEXT NOT NULL REFERENCES "person"("id") DEFERRABLE INITIALLY DEFERRED,
  "first_day" TEXT NOT NULL,
  "last_day" TEXT NOT NULL,
  "kind" TEXT NOT NULL CHECK ("kind" IN ('leave', 'sickness', 'training', 'other work', 'other')),
  "notes" TEXT NOT NULL CHECK (length("notes") <= 20000)
) STRICT;
CREATE INDEX "absence_person_id" ON "absence"("person_id");
CREATE TABLE "system" (
  "id" TEXT NOT NULL PRIMARY KEY,
  "code" TEXT NOT NULL UNIQUE CHECK (length("code") <= 40),
  "name" TEXT NOT NULL CHECK (length("name") <= 500),
  "description" TEXT NOT NULL CHECK (length("description") <= 20000),
  "owner_id" TEXT REFERENCES "person"("id") DEFERRABLE INITIALLY DEFERRED,
  "criticality" TEXT NOT NULL CHECK ("criticality" IN ('low', 'medium', 'high', 'critical'))
) STRICT;
CREATE INDEX "system_owner_id" ON "system"("owner_id");
CREATE TABLE "release" (
  "id" TEXT NOT NULL PRIMARY KEY,
  "code" TEXT NOT NULL UNIQUE CHECK (length("code") <= 40),
  "position" INTEGER NOT NULL CHECK ("position" BETWEEN -9007199254740991 AND 9007199254740991),
  "name" TEXT NOT NULL CHECK (length("name") <= 500),
  "version" TEXT NOT NULL CHECK (length("version") <= 100),
  "description" TEXT NOT NULL CHECK (length("description") <= 20000),
  "state" TEXT NOT NULL CHECK ("state" IN ('draft', 'planned', 'in progress', 'released', 'rolled back', 'cancelled')),
  "start_at" TEXT NOT NULL,
  "target_at" TEXT,
  "calendar_id" TEXT REFERENCES "calendar"("id") DEFERRABLE INITIALLY DEFERRED,
  "manager_id" TEXT REFERENCES "person"("id") DEFERRABLE INITIALLY DEFERRED,
  "strategy" TEXT CHECK ("strategy" IN ('big bang', 'rolling', 'blue-green', 'canary')),
  "blast_radius" TEXT NOT NULL CHECK (length("blast_radius") <= 20000),
  "definition_of_done" TEXT NOT NULL CHECK (length("definition_of_done") <= 20000),
  "schedule_from" TEXT NOT NULL CHECK ("schedule_from" IN ('start', 'target'))
) STRICT;
CREATE INDEX "release_calendar_id" ON "release"("calendar_id");
CREATE INDEX "release_manager_id" ON "release"("manager_id");
CREATE TABLE "release_system" (
  "id" TEXT NOT NULL PRIMARY KEY,
  "release_id" TEXT NOT NULL REFERENCES "release"("id") DEFERRABLE INITIALLY DEFERRED,
  "system_id" TEXT NOT NULL REFERENCES "system"("id") DEFERRABLE INITIALLY DEFERRED,
  "effect" TEXT NOT NULL CHECK ("effect" IN ('deploys', 'affects')),
  "version" TEXT NOT NULL CHECK (length("version") <= 100),
  UNIQUE ("release_id", "system_id")
) STRICT;
CREATE INDEX "release_system_release_id" ON "release_system"("release_id");
CREATE INDEX "release_system_system_id" ON "release_system"("system_id");
CREATE TABLE "scope_item" (
  "id" TEXT NOT NULL PRIMARY KEY,
  "code" TEXT NOT NULL UNIQUE CHECK (length("code") <= 40),
  "release_id" TEXT NOT NULL REFERENCES "release"("id") DEFERRABLE INITIALLY DEFERRED,
  "position" INTEGER NOT NULL CHECK ("position" BETWEEN -9007199254740991 AND 9007199254740991),
  "name" TEXT NOT NULL CHECK (length("name") <= 500),
  "kind" TEXT NOT NULL CHECK ("kind" IN ('feature', 'fix', 'change')),
  "in_scope" INTEGER NOT NULL CHECK ("in_scope" IN (0, 1)),
  "description" TEXT NOT NULL CHECK (length("description") <= 20000),
  "owner_id" TEXT REFERENCES "person"("id") DEFERRABLE INITIALLY DEFERRED,
  "reference" TEXT NOT NULL CHECK (length("reference") <= 500)
) STRICT;
CREATE INDEX "scope_item_release_id" ON "scope_item"("release_id");
CREATE INDEX "scope_item_owner_id" ON "scope_item"("owner_id");
CREATE TABLE "activity" (
  "id" TEXT NOT NULL PRIMARY KEY,
  "code" TEXT NOT NULL UNIQUE CHECK (length("code") <= 40),
  "release_id" TEXT NOT NULL REFERENCES "release"("id") DEFERRABLE INITIALLY DEFERRED,
  "parent_id" TEXT REFERENCES "activity"("id") DEFERRABLE INITIALLY DEFERRED,
  "position" INTEGER NOT NULL CHECK ("position" BETWEEN -9007199254740991 AND 9007199254740991),
  "name" TEXT NOT NULL CHECK (length("name") <= 500),
  "stage" TEXT CHECK ("stage" IN ('planning', 'building', 'testing', 'deployment', 'hypercare')),
  "duration_min" INTEGER NOT NULL CHECK ("duration_min" BETWEEN 0 AND 10540800),
  "duration_unit" TEXT NOT NULL CHECK ("duration_unit" IN ('m', 'h', 'd', 'w', 'em', 'eh', 'ed', 'ew')),
  "calendar_id" TEXT REFERENCES "calendar"("id") DEFERRABLE INITIALLY DEFERRED,
  "owner_id" TEXT REFERENCES "person"("id") DEFERRABLE INITIALLY DEFERRED,
  "constraint_kind" TEXT NOT NULL CHECK ("constraint_kind" IN ('ASAP', 'ALAP', 'SNET', 'SNLT', 'FNET', 'FNLT', 'MSO', 'MFO')),
  "constraint_at" TEXT,
  "deadline_at" TEXT,
  "percent_complete" INTEGER NOT NULL CHECK ("percent_complete" BETWEEN 0 AND 100),
  "actual_start_at" TEXT,
  "actual_finish_at" TEXT,
  "notes" TEXT NOT NULL CHECK (length("notes") <= 20000),
  "source_id" TEXT NOT NULL CHECK (length("source_id") <= 500),
  "active" INTEGER NOT NULL CHECK ("active" IN (0, 1)),
  "remaining_min" INTEGER CHECK ("remaining_min" BETWEEN 0 AND 10540800),
  "suspended_at" TEXT,
  "resumes_at" TEXT,
  "ignores_people" INTEGER NOT NULL CHECK ("ignores_people" IN (0, 1))
) STRICT;
CREATE INDEX "activity_release_id" ON "activity"("release_id");
CREATE INDEX "activity_parent_id" ON "activity"("parent_id");
CREATE INDEX "activity_calendar_id" ON "activity"("calendar_id");
CREATE INDEX "activity_owner_id" ON "activity"("owner_id");
CREATE TABLE "link" (
  "id" TEXT NOT NULL PRIMARY KEY,
  "predecessor_id" TEXT NOT NULL REFERENCES "activity"("id") DEFERRABLE INITIALLY DEFERRED,
  "successor_id" TEXT NOT NULL REFERENCES "activity"("id") DEFERRABLE INITIALLY DEFERRED,
  "kind" TEXT NOT NULL CHECK ("kind" IN ('FS', 'SS', 'FF', 'SF')),
  "lag_min" INTEGER NOT NULL CHECK ("lag_min" BETWEEN -10540800 AND 10540800),
  "lag_kind" TEXT NOT NULL CHECK ("lag_kind" IN ('working', 'elapsed', 'percent')),
  UNIQUE ("predecessor_id", "successor_id", "kind")
) STRICT;
CREATE INDEX "link_predecessor_id" ON "link"("predecessor_id");
CREATE INDEX "link_successor_id" ON "link"("successor_id");
CREATE TABLE "pause" (
  "id" TEXT NOT NULL PRIMARY KEY,
  "activity_id" TEXT NOT NULL REFERENCES "activity"("id") DEFERRABLE INITIALLY DEFERRED,
  "after_min" INTEGER NOT NULL CHECK ("after_min" BETWEEN 1 AND 10540800),
  "lasts_min" INTEGER NOT NULL CHECK ("lasts_min" BETWEEN 1 AND 10540800),
  UNIQUE ("activity_id", "after_min")
) STRICT;
CREATE INDEX "pause_activity_id" ON "pause"("activity_id");
CREATE TABLE "external_dependency" (
  "id" TEXT NOT NULL PRIMARY KEY,
  "code" TEXT NOT NULL UNIQUE CHECK (length("code") <= 40),
  "release_id" TEXT NOT NULL REFERENCES "release"("id") DEFERRABLE INITIALLY DEFERRED,
  "name" TEXT NOT NULL CHECK (length("name") <= 500),
  "system_id" TEXT REFERENCES "system"("id") DEFERRABLE INITIALLY DEFERRED,
  "provider" TEXT NOT NULL CHECK (length("provider") <= 500),
  "owner_id" TEXT REFERENCES "person"("id") DEFERRABLE INITIALLY DEFERRED,
  "needed_by" TEXT,
  "activity_id" TEXT REFERENCES "activity"("id") DEFERRABLE INITIALLY DEFERRED,
  "state" TEXT NOT NULL CHECK ("state" IN ('open', 'promised', 'ready', 'failed')),
  "format_agreed" INTEGER NOT NULL CHECK ("format_agreed" IN (0, 1)),
  "notes" TEXT NOT NULL CHECK (length("notes") <= 20000)
) STRICT;
CREATE INDEX "external_dependency_release_id" ON "external_dependency"("release_id");
CREATE INDEX "external_dependency_system_id" ON "external_dependency"("system_id");
CREATE INDEX "external_dependency_owner_id" ON "external_dependency"("owner_id");
CREATE INDEX "external_dependency_activity_id" ON "external_dependency"("activity_id");
CREATE TABLE "assignment" (
  "id" TEXT NOT NULL PRIMARY KEY,
  "activity_id" TEXT NOT NULL REFERENCES "activity"("id") DEFERRABLE INITIALLY DEFERRED,
  "person_id" TEXT NOT NULL REFERENCES "person"("id") DEFERRABLE INITIALLY DEFERRED,
  "allocation_pct" INTEGER NOT NULL CHECK ("allocation_pct" BETWEEN 1 AND 100),
  "role" TEXT NOT NULL CHECK (length("role") <= 200),
  "confirmation" TEXT NOT NULL CHECK ("confirmation" IN ('not asked', 'asked', 'confirmed', 'declined')),
  "confirmed_at" TEXT,
  UNIQUE ("activity_id", "person_id")
) STRICT;
CREATE INDEX "assignment_activity_id" ON "assignment"("activity_id");
CREATE INDEX "assignment_person_id" ON "assignment"("person_id");
CREATE TABLE "risk" (
  "id" TEXT NOT NULL PRIMARY KEY,
  "code" TEXT NOT NULL UNIQUE CHECK (length("code") <= 40),
  "release_id" TEXT NOT NULL REFERENCES "release"("id") DEFERRABLE INITIALLY DEFERRED,
  "name" TEXT NOT NULL CHECK (length("name") <= 500),
  "cause" TEXT NOT NULL CHECK (length("cause") <= 20000),
  "effect" TEXT NOT NULL CHECK (length("effect") <= 20000),
  "likelihood" INTEGER NOT NULL CHECK ("likelihood" BETWEEN 1 AND 5),
  "impact" INTEGER NOT NULL CHECK ("impact" BETWEEN 1 AND 5),
  "response" TEXT NOT NULL CHECK ("response" IN ('avoid', 'mitigate', 'transfer', 'accept')),
  "mitigation" TEXT NOT NULL CHECK (length("mitigation") <= 20000),
  "residual_likelihood" INTEGER CHECK ("residual_likelihood" BETWEEN 1 AND 5),
  "residual_impact" INTEGER CHECK ("residual_impact" BETWEEN 1 AND 5),
  "owner_id" TEXT REFERENCES "person"("id") DEFERRABLE INITIALLY DEFERRED,
  "state" TEXT NOT NULL CHECK ("state" IN ('open', 'being treated', 'occurred', 'closed')),
  "review_on" TEXT
) STRICT;
CREATE INDEX "risk_release_id" ON "risk"("release_id");
CREATE INDEX "risk_owner_id" ON "risk"("owner_id");
CREATE TABLE "risk_action" (
  "id" TEXT NOT NULL PRIMARY KEY,
  "code" TEXT NOT NULL UNIQUE CHECK (length("code") <= 40),
  "risk_id" TEXT NOT NULL REFERENCES "risk"("id") DEFERRABLE INITIALLY DEFERRED,
  "name" TEXT NOT NULL CHECK (length("name") <= 500),
  "owner_id" TEXT REFERENCES "person"("id") DEFERRABLE INITIALLY DEFERRED,
  "due_on" TEXT,
  "state" TEXT NOT NULL CHECK ("state" IN ('open', 'done', 'dropped'))
) STRICT;
CREATE INDEX "risk_action_risk_id" ON "risk_action"("risk_id");
CREATE INDEX "risk_action_owner_id" ON "risk_action"("owner_id");
CREATE TABLE "environment" (
  "id" TEXT NOT NULL PRIMARY KEY,
  "code" TEXT NOT NULL UNIQUE CHECK (length("code") <= 40),
  "name" TEXT NOT NULL CHECK (length("name") <= 500),
  "kind" TEXT NOT NULL CHECK ("kind" IN ('development', 'test', 'user acceptance', 'staging', 'production', 'standby')),
  "system_id" TEXT REFERENCES "system"("id") DEFERRABLE INITIALLY DEFERRED,
  "zone" TEXT NOT NULL CHECK (length("zone") <= 100),
  "owner_id" TEXT REFERENCES "person"("id") DEFERRABLE INITIALLY DEFERRED,
  "version" TEXT NOT NULL CHECK (length("version") <= 100),
  "on_demand" INTEGER NOT NULL CHECK ("on_demand" IN (0, 1)),
  "lead_time_min" INTEGER NOT NULL CHECK ("lead_time_min" BETWEEN 0 AND 527040),
  "notes" TEXT NOT NULL CHECK (length("notes") <= 20000)
) STRICT;
CREATE INDEX "environment_system_id" ON "environment"("system_id");
CREATE INDEX "environment_owner_id" ON "environment"("owner_id");
CREATE TABLE "change_freeze" (
  "id" TEXT NOT NULL PRIMARY KEY,
  "code" TEXT NOT NULL UNIQUE CHECK (length("code") <= 40),
  "name" TEXT NOT NULL CHECK (length("name") <= 500),
  "start_at" TEXT NOT NULL,
  "finish_at" TEXT NOT NULL,
  "kind" TEXT NOT NULL CHECK ("kind" IN ('hard', 'soft')),
  "environment_id" TEXT REFERENCES "environment"("id") DEFERRABLE INITIALLY DEFERRED,
  "release_id" TEXT REFERENCES "release"("id") DEFERRABLE INITIALLY DEFERRED,
  "owner_id" TEXT REFERENCES "person"("id") DEFERRABLE INITIALLY DEFERRED,
  "reason" TEXT NOT NULL CHECK (length("reason") <= 20000)
) STRICT;
CREATE INDEX "change_freeze_environment_id" ON "change_freeze"("environment_id");
CREATE INDEX "change_freeze_release_id" ON "change_freeze"("release_id");
CREATE INDEX "change_freeze_owner_id" ON "change_freeze"("owner_id");
CREATE TABLE "rollback_plan" (
  "id" TEXT NOT NULL PRIMARY KEY,
  "code" TEXT NOT NULL UNIQUE CHECK (length("code") <= 40),
  "release_id" TEXT NOT NULL REFERENCES "release"("id") DEFERRABLE INITIALLY DEFERRED,
  "name" TEXT NOT NULL CHECK (length("name") <= 500),
  "strategy" TEXT NOT NULL CHECK ("strategy" IN ('redeploy previous version', 'restore backup', 'switch back', 'feature flag off', 'roll forward')),
  "trigger" TEXT NOT NULL CHECK (length("trigger") <= 20000),
  "decision_maker_id" TEXT REFERENCES "person"("id") DEFERRABLE INITIALLY DEFERRED,
  "point_of_no_return_at" TEXT,
  "data_loss" TEXT NOT NULL CHECK (length("data_loss") <= 20000),
  "state" TEXT NOT NULL CHECK ("state" IN ('draft', 'reviewed', 'rehearsed')),
  "rehearsed_on" TEXT
) STRICT;
CREATE INDEX "rollback_plan_release_id" ON "rollback_plan"("release_id");
CREATE INDEX "rollback_plan_decision_maker_id" ON "rollback_plan"("decision_maker_id");
CREATE TABLE "rollback_step" (
  "id" TEXT NOT NULL PRIMARY KEY,
  "rollback_plan_id" TEXT NOT NULL REFERENCES "rollback_plan"("id") DEFERRABLE INITIALLY DEFERRED,
  "position" INTEGER NOT NULL CHECK ("position" BETWEEN -9007199254740991 AND 9007199254740991),
  "name" TEXT NOT NULL CHECK (length("name") <= 500),
  "instruction" TEXT NOT NULL CHECK (length("instruction") <= 20000),
  "owner_id" TEXT REFERENCES "person"("id") DEFERRABLE INITIALLY DEFERRED,
  "duration_min" INTEGER NOT NULL CHECK ("duration_min" BETWEEN 0 AND 43200),
  "mode" TEXT NOT NULL CHECK ("mode" IN ('manual', 'automated')),
  "verification" TEXT NOT NULL CHECK (length("verification") <= 20000)
) STRICT;
CREATE INDEX "rollback_step_rollback_plan_id" ON "rollback_step"("rollback_plan_id");
CREATE INDEX "rollback_step_owner_id" ON "rollback_step"("owner_id");
CREATE TABLE "checklist" (
  "id" TEXT NOT NULL PRIMARY KEY,
  "code" TEXT NOT NULL UNIQUE CHECK (length("code") <= 40),
  "release_id" TEXT NOT NULL REFERENCES "release"("id") DEFERRABLE INITIALLY DEFERRED,
  "position" INTEGER NOT NULL CHECK ("position" BETWEEN -9007199254740991 AND 9007199254740991),
  "name" TEXT NOT NULL CHECK (length("name") <= 500),
  "purpose" TEXT NOT NULL CHECK (length("purpose") <= 20000)
) STRICT;
CREATE INDEX "checklist_release_id" ON "checklist"("release_id");
CREATE TABLE "checklist_item" (
  "id" TEXT NOT NULL PRIMARY KEY,
  "code" TEXT NOT NULL UNIQUE CHECK (length("code") <= 40),
  "checklist_id" TEXT NOT NULL REFERENCES "checklist"("id") DEFERRABLE INITIALLY DEFERRED,
  "position" INTEGER NOT NULL CHECK ("position" BETWEEN -9007199254740991 AND 9007199254740991),
  "name" TEXT NOT NULL CHECK (length("name") <= 500),
  "guidance" TEXT NOT NULL CHECK (length("guidance") <= 20000),
  "owner_id" TEXT REFERENCES "person"("id") DEFERRABLE INITIALLY DEFERRED,
  "state" TEXT NOT NULL CHECK ("state" IN ('open', 'done', 'not applicable')),
  "reason" TEXT NOT NULL CHECK (length("reason") <= 20000),
  "done_by" TEXT NOT NULL CHECK (length("done_by") <= 500),
  "done_at" TEXT
) STRICT;
CREATE INDEX "checklist_item_checklist_id" ON "checklist_item"("checklist_id");
CREATE INDEX "checklist_item_owner_id" ON "checklist_item"("owner_id");
CREATE TABLE "evidence" (
  "id" TEXT NOT NULL PRIMARY KEY,
  "item_id" TEXT NOT NULL REFERENCES "checklist_item"("id") DEFERRABLE INITIALLY DEFERRED,
  "position" INTEGER NOT NULL CHECK ("position" BETWEEN -9007199254740991 AND 9007199254740991),
  "kind" TEXT NOT NULL CHECK ("kind" IN ('file', 'link')),
  "name" TEXT NOT NULL CHECK (length("name") <= 500),
  "address" TEXT NOT NULL CHECK (length("address") <= 4000),
  "sha256" TEXT NOT NULL CHECK (length("sha256") <= 64),
  "size_bytes" INTEGER NOT NULL CHECK ("size_bytes" BETWEEN 0 AND 1099511627776),
  "added_by" TEXT NOT NULL CHECK (length("added_by") <= 500),
  "added_at" TEXT
) STRICT;
CREATE INDEX "evidence_item_id" ON "evidence"("item_id");
CREATE TABLE "signing_key" (
  "id" TEXT NOT NULL PRIMARY KEY,
  "code" TEXT NOT NULL UNIQUE CHECK (length("code") <= 40),
  "person_id" TEXT REFERENCES "person"("id") DEFERRABLE INITIALLY DEFERRED,
  "holder" TEXT NOT NULL CHECK (length("holder") <= 500),
  "public_key" TEXT NOT NULL UNIQUE CHECK (length("public_key") <= 500),
  "fingerprint" TEXT NOT NULL UNIQUE CHECK (length("fingerprint") <= 500),
  "enrolled_at" TEXT,
  "revoked_at" TEXT
) STRICT;
CREATE INDEX "signing_key_person_id" ON "signing_key"("person_id");
CREATE TABLE "signature" (
  "id" TEXT NOT NULL PRIMARY KEY,
  "code" TEXT NOT NULL UNIQUE CHECK (length("code") <= 40),
  "checklist_id" TEXT NOT NULL REFERENCES "checklist"("id") DEFERRABLE INITIALLY DEFERRED,
  "key_id" TEXT NOT NULL REFERENCES "signing_key"("id") DEFERRABLE INITIALLY DEFERRED,
  "signer" TEXT NOT NULL CHECK (length("signer") <= 500),
  "meaning" TEXT NOT NULL CHECK ("meaning" IN ('author', 'reviewer', 'approver')),
  "signed_at" TEXT NOT NULL,
  "statement" TEXT NOT NULL CHECK (length("statement") <= 2000000),
  "content_digest" TEXT NOT NULL CHECK (length("content_digest") <= 500),
  "journal_seq" INTEGER NOT NULL CHECK ("journal_seq" BETWEEN 0 AND 9007199254740991),
  "journal_head" TEXT NOT NULL CHECK (length("journal_head") <= 500),
  "signature" TEXT NOT NULL CHECK (length("signature") <= 500)
) STRICT;
CREATE INDEX "signature_checklist_id" ON "signature"("checklist_id");
CREATE INDEX "signature_key_id" ON "signature"("key_id");
CREATE TABLE "baseline" (
  "id" TEXT NOT NULL PRIMARY KEY,
  "code" TEXT NOT NULL UNIQUE CHECK (length("code") <= 40),
  "name" TEXT NOT NULL CHECK (length("name") <= 500),
  "taken_at" TEXT,
  "taken_by" TEXT NOT NULL CHECK (length("taken_by") <= 500),
  "notes" TEXT NOT NULL CHECK (length("notes") <= 20000)
) STRICT;
CREATE TABLE "baseline_activity" (
  "id" TEXT NOT NULL PRIMARY KEY,
  "baseline_id" TEXT NOT NULL REFERENCES "baseline"("id") DEFERRABLE INITIALLY DEFERRED,
  "activity_ref" TEXT NOT NULL CHECK (length("activity_ref") <= 40),
  "release_ref" TEXT NOT NULL CHECK (length("release_ref") <= 40),
  "activity_code" TEXT NOT NULL CHECK (length("activity_code") <= 40),
  "name" TEXT NOT NULL CHECK (length("name") <= 500),
  "start_at" TEXT NOT NULL,
  "finish_at" TEXT NOT NULL,
  "duration_min" INTEGER NOT NULL CHECK ("duration_min" BETWEEN 0 AND 1099511627776),
  "total_float_min" INTEGER NOT NULL CHECK ("total_float_min" BETWEEN -1099511627776 AND 1099511627776),
  "is_summary" INTEGER NOT NULL CHECK ("is_summary" IN (0, 1))
) STRICT;
CREATE INDEX "baseline_activity_baseline_id" ON "baseline_activity"("baseline_id");
"""

STEPS = (
    """CREATE TABLE "plan_new" (
  "id" TEXT NOT NULL PRIMARY KEY,
  "name" TEXT NOT NULL CHECK (length("name") <= 500),
  "description" TEXT NOT NULL CHECK (length("description") <= 20000),
  "zone" TEXT NOT NULL CHECK (length("zone") <= 500),
  "calendar_id" TEXT REFERENCES "calendar"("id") DEFERRABLE INITIALLY DEFERRED,
  "minutes_per_day" INTEGER NOT NULL CHECK ("minutes_per_day" BETWEEN 1 AND 1440),
  "minutes_per_week" INTEGER NOT NULL CHECK ("minutes_per_week" BETWEEN 1 AND 10080),
  "status_at" TEXT,
  "slack_limit_days" INTEGER NOT NULL CHECK ("slack_limit_days" BETWEEN 0 AND 9999)
) STRICT""",
    """INSERT INTO "plan_new" ("id", "name", "description", "zone", "calendar_id", "minutes_per_day", "minutes_per_week", "status_at", "slack_limit_days") SELECT "id", "name", "description", "zone", "calendar_id", "minutes_per_day", "minutes_per_week", "status_at", 0 FROM "plan"
""",
    """DROP TABLE "plan"
""",
    """ALTER TABLE "plan_new" RENAME TO "plan"
""",
    """CREATE INDEX "plan_calendar_id" ON "plan"("calendar_id")""",
    """CREATE TABLE "pause" (
  "id" TEXT NOT NULL PRIMARY KEY,
  "activity_id" TEXT NOT NULL REFERENCES "activity"("id") DEFERRABLE INITIALLY DEFERRED,
  "after_min" INTEGER NOT NULL CHECK ("after_min" BETWEEN 1 AND 10540800),
  "lasts_min" INTEGER NOT NULL CHECK ("lasts_min" BETWEEN 1 AND 10540800),
  UNIQUE ("activity_id", "after_min")
) STRICT""",
    """CREATE INDEX "pause_activity_id" ON "pause"("activity_id")""",
)
