"""Which elements of an MS Project file are read, which are results, and what the rest is called.

Three fates: an element is read (`READ`), it is a result or a display setting that the planner works
out anew or has no use for (`WORKED_OUT`), or it has no place in a plan. Of the last kind every
value that says something is counted for the person, under the name that `LEFT_OUT` has for it, or
under its own.
"""

from __future__ import annotations

import re


def _words(text: str) -> frozenset[str]:
    return frozenset(text.split())


READ: dict[str, frozenset[str]] = {
    "Project": _words(
        "Name Title CalendarUID StartDate FinishDate MinutesPerDay MinutesPerWeek "
        "ScheduleFromStart CriticalSlackLimit MultipleCriticalPaths"
    ),
    "Task": _words(
        "UID ID Name Active Manual IsNull OutlineLevel OutlineNumber WBS Start Finish Duration "
        "DurationFormat Milestone Summary Recurring Estimated IsSubproject TotalSlack Critical "
        "ExternalTask PercentComplete ActualStart ActualFinish ConstraintType ConstraintDate "
        "CalendarUID Deadline IgnoreResourceCalendar Notes ManualStart ManualFinish Contact "
        "PredecessorLink PredecessorLinks RemainingDuration Stop Resume Baseline Type"
    ),
    "PredecessorLink": _words(
        "PredecessorUID Type CrossProject CrossProjectName LinkLag LagFormat"
    ),
    "Baseline": _words("Number Start Finish Duration"),
    "Resource": _words(
        "UID ID Name Type IsNull IsCostResource IsGeneric IsInactive MaxUnits EmailAddress Group "
        "Notes CalendarUID"
    ),
    "Assignment": _words("UID TaskUID ResourceUID Units"),
    "Calendar": _words("UID Name IsBaseCalendar BaseCalendarUID WeekDays Exceptions WorkWeeks"),
}
"""By the kind of element: the children that are read."""

WORKED_OUT: dict[str, frozenset[str]] = {
    "Project": _words(
        "SaveVersion BuildNumber UID GUID CreationDate LastSaved Revision FYStartDate "
        "CurrencyDigits CurrencySymbol CurrencyCode CurrencySymbolPosition "
        "DefaultStartTime DefaultFinishTime DaysPerMonth DefaultTaskType DefaultFixedCostAccrual "
        "DefaultStandardRate DefaultOvertimeRate DurationFormat WorkFormat EditableActualCosts "
        "HonorConstraints EarnedValueMethod InsertedProjectsLikeSummary "
        "NewTasksEffortDriven NewTasksEstimated SplitsInProgressTasks SpreadActualCost "
        "SpreadPercentComplete TaskUpdatesResource FiscalYearStart WeekStartDay "
        "MoveCompletedEndsBack MoveRemainingStartsBack MoveRemainingStartsForward "
        "MoveCompletedEndsForward BaselineForEarnedValue AutoAddNewResourcesAndTasks CurrentDate "
        "MicrosoftProjectServerURL Autolink NewTaskStartDate NewTasksAreManual "
        "DefaultTaskEVMethod ProjectExternallyEdited ExtendedCreationDate ActualsInSync "
        "RemoveFileProperties AdminProject UpdateManuallyScheduledTasksWhenEditingLinks "
        "KeepTaskOnNearestWorkingTimeWhenMadeAutoScheduled BaselineCalendar Calendars Tasks "
        "Resources Assignments Views Filters Groups Tables Maps Reports VBAProjects DataLinks"
    ),
    "Task": _words(
        "GUID CreateDate EarlyStart EarlyFinish LateStart LateFinish StartVariance FinishVariance "
        "WorkVariance CostVariance DurationVariance FreeSlack StartSlack FinishSlack "
        "OverAllocated ActualDuration PercentWorkComplete "
        "ResumeValid HideBar Rollup DisplayAsSummary IsPublished IsSubprojectReadOnly "
        "LevelingDelayFormat LevelAssignments LevelingCanSplit PreLeveledStart PreLeveledFinish "
        "FixedCostAccrual EarnedValueMethod ManualDuration FreeformDurationFormat WBSLevel "
        "GanttBarStyle"
    ),
    "PredecessorLink": frozenset(),
    "Baseline": _words("Interim DurationFormat EstimatedDuration FixedCostAccrual"),
    "Resource": _words(
        "GUID WorkGroup PeakUnits OverAllocated CanLevel AccrueAt Start Finish StandardRateFormat "
        "OvertimeRateFormat WorkVariance CostVariance PercentWorkComplete IsEnterprise "
        "CreationDate"
    ),
    "Assignment": _words(
        "GUID Start Finish Stop Resume StartVariance FinishVariance WorkVariance CostVariance "
        "PercentWorkComplete HasFixedRateUnits FixedMaterial LevelingDelayFormat RateScale "
        "CreationDate Confirmed ResponsePending UpdateNeeded LinkedFields Milestone Overallocated "
        "OverAllocated Summary PeakUnits"
    ),
    "Calendar": _words("GUID IsBaselineCalendar"),
}
"""By the kind of element: the children that are results, identities or ways of showing."""

_COST = _words(
    "Cost FixedCost OvertimeCost ActualCost ActualOvertimeCost RemainingCost "
    "RemainingOvertimeCost ACWP BCWS BCWP CV SV VAC StandardRate OvertimeRate CostPerUse "
    "BudgetCost Rates CostCenter CostRateTable"
)
_WORK = _words(
    "Work RegularWork OvertimeWork ActualWork ActualOvertimeWork RemainingWork "
    "RemainingOvertimeWork ActualWorkProtected ActualOvertimeWorkProtected BudgetWork"
)

LEFT_OUT: dict[str, str] = {
    **dict.fromkeys(_COST, "costs"),
    **dict.fromkeys(_WORK, "hours of work"),
    "ActualStart": "actual dates of single people",
    "ActualFinish": "actual dates of single people",
    "Baseline": "baselines",
    "StatusDate": "the status date",
    "ExtendedAttribute": "values of custom fields",
    "ExtendedAttributes": "custom fields",
    "OutlineCode": "values of outline codes",
    "OutlineCodes": "outline codes",
    "WBSMasks": "masks of WBS codes",
    "TimephasedData": "timephased data",
    "Priority": "priorities for levelling",
    "EffortDriven": "effort-driven scheduling",
    "LevelingDelay": "levelling delays",
    "Delay": "delays of assignments",
    "WorkContour": "work contours",
    "Hyperlink": "hyperlinks",
    "HyperlinkAddress": "hyperlinks",
    "HyperlinkSubAddress": "hyperlinks",
    "PhysicalPercentComplete": "physical percent complete",
    "Initials": "initials",
    "Code": "codes of resources",
    "Phonetics": "phonetic names",
    "AvailabilityPeriods": "periods of availability",
    "AvailableFrom": "periods of availability",
    "AvailableTo": "periods of availability",
    "BookingType": "proposed bookings",
    "IsBudget": "marks of budget resources",
    "NTAccount": "accounts of resources",
    "ActiveDirectoryGUID": "accounts of resources",
    "MaterialLabel": "units of material",
    "AssnOwner": "owners of assignments",
    "AssnOwnerGuid": "owners of assignments",
    "Notes": "notes of assignments",
    "StatusManager": "status managers",
    "CommitmentType": "deliverables",
    "CommitmentStart": "deliverables",
    "CommitmentFinish": "deliverables",
    "SubprojectName": "files that tasks come from",
    "ExternalTaskProject": "files that tasks come from",
    "StartText": "dates written as text",
    "FinishText": "dates written as text",
    "DurationText": "durations written as text",
    "Subject": "subject, author and other words on the file",
    "Category": "subject, author and other words on the file",
    "Company": "subject, author and other words on the file",
    "Manager": "subject, author and other words on the file",
    "Author": "subject, author and other words on the file",
    "Keywords": "subject, author and other words on the file",
    "Comments": "subject, author and other words on the file",
}
"""What people call the elements that a plan has no place for."""

USUAL: dict[str, frozenset[str]] = {
    "Priority": frozenset({"500"}),
    "AvailableFrom": frozenset({"1984-01-01T00:00:00"}),
    "AvailableTo": frozenset({"2049-12-31T23:59:00"}),
}
"""Values that MS Project gives to everything, and that nobody chose."""

_NOTHING = re.compile(r"|[+-]?0*(\.0*)?|P(T?0+[DHMS](0+[MS])*([0.]+S)?)+|false|-1", re.ASCII)


def says_something(tag: str, text: str) -> bool:
    """Whether a value is more than the zero or the usual one that programs write everywhere."""
    return not (_NOTHING.fullmatch(text) or text in USUAL.get(tag, ()))
