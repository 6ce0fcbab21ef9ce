import { rareFields } from "./rare-fields.ts";

/** How a field's cells are read. */
export type FieldReads =
  | "text"
  | "flag"
  | "flags"
  | "day"
  | "number"
  | "person"
  | "function"
  | "word"
  | "list";

/** One field of an objective draft that a column may be mapped to. */
export type Field = {
  key: FieldKey;
  label: string;
  reads: FieldReads;
  /** Headings that mean this field. */
  aliases: readonly string[];
  /** Headings that may mean it when no better column is there. */
  also?: readonly string[];
};

/** Names of the fields; `measure` fills the statement and the plan's success criterion from one column. */
export type FieldKey =
  | "title"
  | "statement"
  | "measure"
  | "rationale"
  | "kind"
  | "cia"
  | "isConfidentiality"
  | "isIntegrity"
  | "isAvailability"
  | "functionId"
  | "origin"
  | "ownerId"
  | "sponsorId"
  | "baselineValue"
  | "baselineOn"
  | "startsOn"
  | "targetOn"
  | "isOngoing"
  | "reviewCycle"
  | "tags"
  | "successCriterion"
  | "evaluationMethod"
  | "evaluatorId"
  | "evaluationFrequency"
  | "resources"
  | "authority"
  | "qualitativeReason"
  | "originLabel"
  | "originUrl"
  | "language"
  | "evaluatorIsOwnerReason"
  | "firstEvaluationOn"
  | "needsNoResources"
  | "noResourcesReason"
  | "importNote";

const words = (list: string): readonly string[] => list.split(",").map((word) => word.trim());

/** Every target field in the order the mapping screen offers them. */
export const FIELDS: readonly Field[] = [
  {
    key: "title",
    label: "Title",
    reads: "text",
    aliases: words(
      "title,name,objective title,objective name,goal title,short title,short name,headline,heading,objectif,objetivo,doelstelling,subject,objective summary,titel,bezeichnung",
    ),
    also: words(
      "objective,goal,aim,summary,objective goal,security goal,target objective,what,ziel,sicherheitsziel",
    ),
  },
  {
    key: "statement",
    label: "Statement",
    reads: "text",
    aliases: words(
      "statement,description,objective statement,objective description,goal description,goal statement,smart objective,smart goal,smart statement,detail,full description,specific objective,objective text,definition,what we want to achieve,what do we want to achieve,intended outcome,desired outcome,expected outcome,intended result,expected result,outcome,beschreibung",
    ),
    also: words("objective,goal,aim,summary,what,what will be done,result"),
  },
  {
    key: "measure",
    label: "Measure (statement and success criterion)",
    reads: "text",
    aliases: words(
      "kpi,measure,measurement,metric,success metric,success measure,key performance indicator,performance indicator,indicator,kpi metric,kpi target,target kpi,how will we know,measure of success,measurable,measurable target,key result,indicateur,indicador,kennzahl,messgröße",
    ),
    also: words("target,target value,target level,goal value,threshold,zielwert,how measured,how we measure"),
  },
  {
    key: "successCriterion",
    label: "Success criterion (plan)",
    reads: "text",
    aliases: words(
      "success criterion,success criteria,acceptance criterion,acceptance criteria,criterion for success,pass criteria,definition of done,erfolgskriterium,target value,target level,target measure,target metric,zielwert",
    ),
    also: words(
      "target,kpi,measure,measurement,metric,success metric,success measure,kpi target,indicator,criteria",
    ),
  },
  {
    key: "rationale",
    label: "Rationale",
    reads: "text",
    aliases: words(
      "rationale,reason,justification,why,purpose,background,driver,business reason,business case,motivation,reasoning,relevance,begründung",
    ),
  },
  {
    key: "kind",
    label: "Kind (quantitative or qualitative)",
    reads: "word",
    aliases: words(
      "kind,objective kind,objective type,type of objective,quantitative qualitative,qualitative quantitative",
    ),
    also: words("type,typ"),
  },
  {
    key: "cia",
    label: "Confidentiality, integrity, availability (one column)",
    reads: "flags",
    aliases: words(
      "cia,c i a,cia triad,cia flag,cia attribute,confidentiality integrity availability,security property,security attribute,protection goal,schutzziel",
    ),
  },
  {
    key: "isConfidentiality",
    label: "Confidentiality",
    reads: "flag",
    aliases: words("confidentiality,confidential,c,conf,vertraulichkeit"),
  },
  { key: "isIntegrity", label: "Integrity", reads: "flag", aliases: words("integrity,i,integ,integrität") },
  {
    key: "isAvailability",
    label: "Availability",
    reads: "flag",
    aliases: words("availability,a,avail,verfügbarkeit"),
  },
  {
    key: "functionId",
    label: "Function",
    reads: "function",
    aliases: words(
      "function,department,dept,business unit,bu,unit,team,division,organisational unit,organizational unit,org unit,area,business area,function and level,relevant function,responsible department,responsible team,owner department,owning department,owning team,abteilung,bereich",
    ),
    also: words("level,group,site,entity,section"),
  },
  {
    key: "origin",
    label: "Origin",
    reads: "word",
    aliases: words(
      "origin,source,objective source,derived from,trigger,source of objective,input,originate from,herkunft,quelle",
    ),
  },
  {
    key: "ownerId",
    label: "Owner",
    reads: "person",
    aliases: words(
      "owner,objective owner,responsible owner,goal owner,accountable,accountable person,accountable owner,accountability,who is accountable,who,who is responsible,responsible,responsible person,responsible party,person responsible,responsibility,assigned to,assignee,lead,kpi owner,responsible role,accountable role,person in charge,in charge,dri,directly responsible individual,responsable,verantwoordelijke,named owner,owner name,owner email,verantwortlich,verantwortliche,verantwortlicher",
    ),
    also: words("manager,contact,point of contact,poc,role,person,raci,driver,held by"),
  },
  {
    key: "sponsorId",
    label: "Sponsor",
    reads: "person",
    aliases: words(
      "sponsor,executive sponsor,management sponsor,executive,exec sponsor,exec owner,executive owner,champion",
    ),
  },
  {
    key: "baselineValue",
    label: "Baseline value",
    reads: "number",
    aliases: words(
      "baseline,baseline value,current value,starting value,start value,initial value,baseline level,starting point,current baseline,as is value,ausgangswert,basiswert",
    ),
    also: words("as is,today,current level"),
  },
  {
    key: "baselineOn",
    label: "Baseline date",
    reads: "day",
    aliases: words(
      "baseline date,baseline on,baseline as of,date of baseline,baseline measured on,baseline day",
    ),
  },
  {
    key: "startsOn",
    label: "Start",
    reads: "day",
    aliases: words(
      "start,start date,start on,date start,begin,begin date,begin on,from,valid from,effective from,commencement date,planned start,kick off,beginn,startdatum",
    ),
  },
  {
    key: "targetOn",
    label: "Target date (or ongoing)",
    reads: "day",
    aliases: words(
      "target date,target on,due,due date,due by,deadline,by when,when,end date,end,finish date,finish,completion date,planned completion,planned completion date,target completion date,target completion,expected completion,timeline,timescale,time scale,timeframe,time frame,time bound,time,target deadline,complete by,to be completed by,delivery date,goal date,target quarter,échéance,fecha límite,when will it be completed,due on,planned end,planned end date,target year,frist,termin,fälligkeit,zieldatum,fällig am",
    ),
    also: words("target,date,by,quarter,period,schedule,milestone,until,year,datum,planned date"),
  },
  {
    key: "isOngoing",
    label: "Ongoing (yes or no)",
    reads: "flag",
    aliases: words("ongoing,is ongoing,recurring,continuous,perpetual,laufend"),
  },
  {
    key: "reviewCycle",
    label: "Review cycle",
    reads: "word",
    aliases: words(
      "review cycle,review frequency,review interval,review period,cycle,recurrence,review cadence,cadence,review schedule",
    ),
  },
  {
    key: "tags",
    label: "Tags",
    reads: "list",
    aliases: words("tag,category,theme,keyword,label,topic,domain,focus area,workstream,pillar,kategorie"),
  },
  {
    key: "evaluationMethod",
    label: "Evaluation method (plan)",
    reads: "text",
    aliases: words(
      "evaluation method,method,how evaluated,how measured,how we measure,how do we measure it,mean of measurement,evaluation,evaluation approach,how result will be evaluated,how will result be evaluated,assessment method,verification method,verification,measurement method,monitoring method,method of evaluation,method of measurement,how verified,monitoring,monitoring and measurement,method of monitoring,messmethode",
    ),
    also: words("data source,source of data,evidence source"),
  },
  {
    key: "evaluatorId",
    label: "Evaluator (plan)",
    reads: "person",
    aliases: words(
      "evaluator,evaluated by,assessor,assessed by,verified by,evaluation owner,who evaluate,reviewed by,reviewer,measured by",
    ),
  },
  {
    key: "evaluationFrequency",
    label: "Evaluation frequency (plan)",
    reads: "word",
    aliases: words(
      "evaluation frequency,frequency,measurement frequency,measuring frequency,monitoring frequency,reporting frequency,evaluation cycle,how often,frequency of measurement,frequency of evaluation,kpi frequency,reporting period,measurement interval,interval,häufigkeit",
    ),
  },
  {
    key: "resources",
    label: "Resources (one resource line)",
    reads: "text",
    aliases: words(
      "resource,resource requirement,required resource,resource required,resource needed,what resource,what resource will be required,budget,cost,resource and budget,budget resource,tool and resource,mean,effort,estimated cost,investment,ressource",
    ),
  },
  {
    key: "authority",
    label: "Authority (plan)",
    reads: "text",
    aliases: words(
      "authority,authorisation,authorization,authority basis,mandate,job description,responsibility and authority",
    ),
  },
  ...rareFields,
  {
    key: "importNote",
    label: "Keep as a note",
    reads: "text",
    aliases: words(
      "strategic objective,business objective,corporate objective,parent objective,strategic goal,business goal,confidence,reporter,statut,estado,ref,reference,id,no,nr,number,row,item,serial,code,key,objective id,objective ref,objective no,objective number,objective reference,status,state,rag,rag status,health,progress,complete,percent complete,completion,completion status,current status,comment,note,remark,additional information,update,latest update,status update,annex control,annex reference,annex,control,control reference,control id,control owner,related control,linked control,tool,risk,risk owner,risk id,risk reference,risk treatment,related risk,linked risk,priority,importance,severity,action,action plan,activity,planned action,action owner,action required,task,how,what will be done,initiative,step,policy,policy reference,policy link,clause,iso clause,standard,requirement,legal requirement,evidence,link,url,attachment,document,created,created by,created on,date created,date raised,raised by,raised on,date identified,last updated,updated on,updated by,last modified,last review,last reviewed,date of last review,next review,next review date,review date,date reviewed,approved by,approved on,approval date,approval,date approved,date completed,date closed,closed on,actual completion date,actual date,completed on,actual value,actual,current status,result achieved,achieved,latest result,last result,last measurement,communication,communicated to,stakeholder,interested party,version,asset,scope,trend,bemerkung,kommentar,anmerkung,maßnahme,aktualisierung,fortschritt,stand",
    ),
  },
];

/** The field with that key. */
export function fieldOf(key: FieldKey): Field {
  const field = FIELDS.find((candidate) => candidate.key === key);
  if (!field) throw new TypeError(`There is no import field ${key}.`);
  return field;
}

/** Whether a string, for instance from a form, is the key of a field. */
export function isFieldKey(key: string): key is FieldKey {
  return FIELDS.some((field) => field.key === key);
}
